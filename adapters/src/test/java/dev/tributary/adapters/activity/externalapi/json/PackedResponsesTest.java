package dev.tributary.adapters.activity.externalapi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Responses in gzip and zip. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PackedResponsesTest extends StreamedFormatsFixture {
  @Test
  void are_recognised_by_their_first_bytes() {
    byte[] json = bytes("{'list':[{'a':1}]}");
    read(gzip(json), UTF_8, JSON, ROWS);
    read(zip(json), UTF_8, JSON, ROWS, new CollectedElements());
    assertThat(elements.all()).containsExactly("0 1");
  }

  @Test
  void are_limited_by_what_they_hold() {
    byte[] bomb = gzip(new byte[1_000_000]);
    assertRejected(ExchangeErrorCode.RESPONSE_TOO_LARGE, bomb);
    assertRejected(ExchangeErrorCode.RESPONSE_TOO_LARGE, zip(new byte[1_000_000]));
  }

  @Test
  void are_refused_when_they_are_broken_or_cut() {
    byte[] packed = gzip(bytes("{'list':[{'a':1}]}"));
    assertRejected(ExternalApiErrorCode.PACKING_BROKEN, Arrays.copyOf(packed, packed.length - 9));
    assertRejected(ExternalApiErrorCode.PACKING_BROKEN, Arrays.copyOf(packed, 5));
    byte[] archive = zip(bytes("{'list':[{'a':1}]}"));
    assertRejected(ExternalApiErrorCode.PACKING_BROKEN, Arrays.copyOf(archive, 42));
  }

  @Test
  void may_hold_one_file() {
    byte[] two = zip(bytes("{'list':[]}"), bytes("{}"));
    assertRejected(ExternalApiErrorCode.ARCHIVE_OF_MANY, two);
  }
}
