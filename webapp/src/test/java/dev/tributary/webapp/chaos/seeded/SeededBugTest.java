package dev.tributary.webapp.chaos.seeded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The seeded bugs still fit the classes of the program. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeededBugTest {
  private static final ClassLoader PROGRAM = SeededBug.class.getClassLoader();

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource
  void each_bug_finds_what_it_changes(SeededBug bug) throws IOException {
    bug.writeTo(directory, PROGRAM);
    assertThat(directory).isDirectoryRecursivelyContaining("glob:**/PatchedBodies.class");
  }

  @Test
  void a_patch_that_finds_nothing_is_refused() throws IOException {
    byte[] compiled;
    try (var resource = SeededBugTest.class.getResourceAsStream("SeededBugTest.class")) {
      compiled = resource.readAllBytes();
    }
    assertThatThrownBy(
            () -> PatchedClass.of(compiled, new Patch.Text("this", "x".repeat(9), ""), PROGRAM))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nothing to change any more");
  }
}
