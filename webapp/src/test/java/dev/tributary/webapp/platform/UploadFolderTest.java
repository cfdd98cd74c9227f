package dev.tributary.webapp.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UploadFolderTest {
  @TempDir private Path home;

  @AfterEach
  void forget() {
    System.clearProperty(UploadFolder.SETTING);
  }

  @Test
  void uploads_lie_in_a_folder_that_no_other_user_enters_and_none_stays_of_a_killed_program()
      throws IOException {
    Path uploads = home.resolve("uploads");
    Files.createDirectories(uploads.resolve("request"));
    Files.writeString(uploads.resolve("request/left"), "people");

    UploadFolder.prepareIn(uploads);

    assertThat(System.getProperty(UploadFolder.SETTING)).isEqualTo(uploads.toString());
    assertThat(uploads).isEmptyDirectory();
    assertThat(rights(uploads)).isEqualTo("rwx------");
  }

  @Test
  void without_a_home_of_ours_they_lie_in_a_new_folder_of_our_own() throws IOException {
    Path uploads = UploadFolder.temporary();
    try {
      assertThat(rights(uploads)).isEqualTo("rwx------");
    } finally {
      Files.delete(uploads);
    }
  }

  private static String rights(Path folder) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
  }
}
