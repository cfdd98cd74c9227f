package dev.tributary.webapp.launcher;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a path with a space, on a machine that a test equips. */
abstract class LauncherMachine {
  @TempDir Path machine;

  LauncherProject project;

  @BeforeEach
  void aProjectInAPathWithASpace() throws IOException {
    project = new LauncherProject(machine.toRealPath());
  }
}
