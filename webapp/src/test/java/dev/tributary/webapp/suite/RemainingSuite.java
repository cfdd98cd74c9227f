package dev.tributary.webapp.suite;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All other tests: also those of a package that is new. */
@Suite
@SelectPackages("dev.tributary.webapp")
@ExcludePackages(ConsoleSuite.CONSOLE)
class RemainingSuite {}
