package dev.tributary.application.fileimport;

import static dev.tributary.application.problem.ThrownProblems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.fileimport.ImportState;
import dev.tributary.domain.fileimport.plan.ImportableColumns;
import dev.tributary.domain.problem.TooLarge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceiveFileTest {
  private final ImportFixture fixture = new ImportFixture();

  @Test
  void a_file_is_stored_in_parts_with_its_length_and_hash() {
    ReceivedFile file = fixture.received("people.csv", new byte[ImportFixture.LARGEST]);

    assertThat(file.bytes()).isEqualTo(ImportFixture.LARGEST);
    assertThat(fixture.files.parts(file.id()))
        .containsExactly(ImportFiles.PART, ImportFiles.PART, ImportFiles.PART / 2);
    assertThat(fixture.imports.state(file.id())).isEqualTo(ImportState.RECEIVING);
    assertThat(fixture.received("abc.csv", "abc".getBytes(StandardCharsets.UTF_8)).sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void a_file_with_one_byte_too_many_leaves_nothing() {
    assertThatThrownBy(() -> fixture.received("people.csv", new byte[ImportFixture.LARGEST + 1]))
        .isInstanceOf(TooLarge.class);
    assertNothingStays();
  }

  @Test
  void an_empty_file_leaves_nothing() {
    assertThatThrownBy(() -> fixture.received("people.csv", new byte[0]))
        .satisfies(refused(ImportErrorCode.EMPTY_FILE));
    assertNothingStays();
  }

  @Test
  void a_file_that_breaks_off_leaves_nothing() {
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[ImportFiles.PART]), new BrokenStream());

    assertThatThrownBy(
            () -> fixture.receive.receive("people.csv", ImportableColumns.RESOURCE, broken))
        .isInstanceOf(UncheckedIOException.class);
    assertNothingStays();
  }

  @Test
  void other_resources_take_no_files() {
    assertThatThrownBy(() -> fixture.receive.receive("people.csv", "store", new BrokenStream()))
        .satisfies(refused(ImportErrorCode.OTHER_RESOURCE));
    assertNothingStays();
  }

  @ParameterizedTest
  @CsvSource({
    "people.csv, people.csv",
    "C:\\files\\people.csv, people.csv",
    "../../etc/passwd, passwd",
    "'peo\u202e\u0007ple.csv ', people.csv",
    "files/, file",
    "'', file"
  })
  void the_name_of_a_file_is_the_last_part_of_its_path(String sent, String stored) {
    ReceivedFile file = fixture.received(sent, new byte[1]);

    assertThat(file.name()).isEqualTo(stored).isEqualTo(fixture.imports.fileName(file.id()));
  }

  @Test
  void a_name_is_cut_after_200_characters() {
    assertThat(fixture.received("n".repeat(300), new byte[1]).name()).hasSize(200);
  }

  @Test
  void a_file_is_kept_when_the_response_names_its_import() {
    ReceivedFile file = fixture.received("people.csv", new byte[1]);
    AcceptFile accept = new AcceptFile(fixture.imports);

    assertThat(accept.accept(file, file::id, id -> id)).isEqualTo(file.id());
    assertThat(fixture.imports.all()).containsExactly(file.id());
  }

  @Test
  void a_file_is_removed_when_its_request_is_a_repeat_or_refused() {
    AcceptFile accept = new AcceptFile(fixture.imports);
    ImportId other = new ImportId(new UUID(1, 1));

    assertThat(accept.accept(fixture.received("a.csv", new byte[1]), () -> other, id -> id))
        .isEqualTo(other);
    assertNothingStays();

    assertThatThrownBy(
            () ->
                accept.accept(
                    fixture.received("a.csv", new byte[1]), ReceiveFileTest::refuse, id -> id))
        .hasMessage("refused");
    assertNothingStays();
  }

  private void assertNothingStays() {
    assertThat(fixture.imports.all()).isEmpty();
    assertThat(fixture.files.parts(new ImportId(new UUID(0, 1)))).isEmpty();
  }

  private static ImportId refuse() {
    throw new IllegalArgumentException("refused");
  }

  private static final class BrokenStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("connection reset");
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      return read();
    }
  }
}
