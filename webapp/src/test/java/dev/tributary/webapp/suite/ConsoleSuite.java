package dev.tributary.webapp.suite;

import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests of the console. */
@Suite
@SelectPackages(ConsoleSuite.CONSOLE)
class ConsoleSuite {
  static final String CONSOLE = "dev.tributary.webapp.console";
}
