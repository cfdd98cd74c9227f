package dev.tributary.adapters.fileimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.domain.fileimport.file.TextEncoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DecodingReaderTest {
  /** As many bytes as it reads at once. */
  private static final int BUFFER = 64 * 1024;

  private static final String FACE = "😀";

  @ParameterizedTest
  @EnumSource(names = {"UTF_8", "UTF_16LE", "UTF_16BE"})
  void reads_what_follows_the_mark(TextEncoding encoding) throws IOException {
    byte[] bytes = ("\uFEFFKöln €" + FACE).getBytes(encoding.charset());
    PushbackInputStream in =
        new PushbackInputStream(new ByteArrayInputStream(bytes), TextEncoding.LONGEST_MARK);
    encoding.skipMark(in);
    assertThat(all(new DecodingReader(in, encoding.charset(), false), 100))
        .isEqualTo("Köln €" + FACE);
  }

  @Test
  void reads_the_signs_of_windows() throws IOException {
    Charset windows = TextEncoding.WINDOWS_1252.charset();
    byte[] bytes = {'K', (byte) 0xf6, 'l', 'n', (byte) 0x80, (byte) 0x93};
    assertThat(all(reader(bytes, windows), 100)).isEqualTo("Köln€“");
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2", "3", "4"})
  void a_pair_may_lie_across_the_edge_of_its_buffer(int before) throws IOException {
    String text = "a".repeat(BUFFER - before) + FACE + "b";
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
      assertThat(all(reader(text.getBytes(charset), charset), 1 << 13)).isEqualTo(text);
    }
  }

  @Test
  void a_pair_may_be_read_half_by_half() throws IOException {
    String text = "a" + FACE + FACE + "b";
    assertThat(all(reader(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8), 1))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"ab, 1", "a\\nb, 2", "a\\r\\nb\\r\\nc, 3", "a\\rb\\rc, 3", "a\\n\\nb, 3"})
  void bytes_that_are_no_text_are_reported_with_their_line(String before, long line) {
    String text = before.replace("\\n", "\n").replace("\\r", "\r");
    assertThat(malformed(StandardCharsets.UTF_8, text, 0xff)).isEqualTo(line);
    assertThat(malformed(StandardCharsets.UTF_8, text, 0xed, 0xa0, 0x80)).isEqualTo(line);
    assertThat(malformed(StandardCharsets.UTF_8, text, 0xc0, 0x80)).isEqualTo(line);
    assertThat(malformed(StandardCharsets.UTF_8, text, 0xe2, 0x82)).isEqualTo(line);
    assertThat(malformed(StandardCharsets.UTF_16LE, text, 0x00, 0xd8, 'a', 0x00)).isEqualTo(line);
    assertThat(malformed(StandardCharsets.UTF_16BE, text, 0x00)).isEqualTo(line);
    assertThat(malformed(TextEncoding.WINDOWS_1252.charset(), text, 0x81)).isEqualTo(line);
  }

  @Test
  void a_beginning_may_end_within_a_character() throws IOException {
    byte[] bytes = "ab€".getBytes(StandardCharsets.UTF_8);
    for (int cut = 2; cut < bytes.length; cut++) {
      ByteArrayInputStream head = new ByteArrayInputStream(bytes, 0, cut);
      assertThat(all(new DecodingReader(head, StandardCharsets.UTF_8, true), 10)).isEqualTo("ab");
    }
  }

  @Property(tries = 300)
  void any_text_is_the_same_however_its_bytes_arrive(
      @ForAll("texts") String text,
      @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 9) Integer> pieces,
      @ForAll @IntRange(min = 1, max = 7) int atOnce)
      throws IOException {
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      DribblingStream bytes = new DribblingStream(text.getBytes(charset), pieces);
      assertThat(all(new DecodingReader(bytes, charset, false), atOnce)).isEqualTo(text);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.integers()
        .between(0, Character.MAX_CODE_POINT)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .list()
        .ofMaxSize(60)
        .map(all -> all.stream().map(Character::toString).reduce("", String::concat));
  }

  private static long malformed(Charset charset, String before, int... bytes) {
    byte[] good = before.getBytes(charset);
    byte[] file = new byte[good.length + bytes.length];
    System.arraycopy(good, 0, file, 0, good.length);
    for (int i = 0; i < bytes.length; i++) {
      file[good.length + i] = (byte) bytes[i];
    }
    return catchThrowableOfType(MalformedText.class, () -> all(reader(file, charset), 3)).line();
  }

  private static DecodingReader reader(byte[] bytes, Charset charset) {
    return new DecodingReader(new ByteArrayInputStream(bytes), charset, false);
  }

  private static String all(DecodingReader reader, int atOnce) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] chars = new char[atOnce];
    for (int count = reader.read(chars); count >= 0; count = reader.read(chars)) {
      assertThat(count).isPositive();
      text.append(chars, 0, count);
    }
    assertThat(reader.read(chars)).as("again at the end").isNegative();
    return text.toString();
  }
}
