package dev.tributary.adapters.activity.externalapi.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.tributary.adapters.fileimport.DecodingReader;
import dev.tributary.adapters.fileimport.MalformedText;
import dev.tributary.application.activity.externalapi.mapping.JsonBody;
import dev.tributary.application.activity.externalapi.mapping.JsonLimits;
import dev.tributary.domain.activity.externalapi.mapping.MalformedReason;
import dev.tributary.domain.activity.externalapi.mapping.ResponseRejected;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.Locale;

/** Opens Jackson's parser over the text of a body, without its byte order mark. */
final class BodyParsers {
  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final int LONGEST_NUMBER = 1_000;

  private BodyParsers() {}

  /** The check for a byte order mark reads the first character, which may be malformed. */
  static JsonParser parser(JsonBody body, JsonLimits limits) throws IOException {
    try {
      return factory(limits).createParser(reader(body));
    } catch (MalformedText malformed) {
      throw undecodable(malformed, body);
    }
  }

  static ResponseRejected undecodable(MalformedText malformed, JsonBody body) {
    return MalformedReason.undecodable(
        malformed.line(), malformed.column(), body.charset().displayName(Locale.ROOT));
  }

  private static Reader reader(JsonBody body) throws IOException {
    PushbackReader reader =
        new PushbackReader(new DecodingReader(body.bytes(), body.charset(), false));
    int first = reader.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      reader.unread(first);
    }
    return reader;
  }

  /**
   * Names are not pooled: a pool would grow with the names that a response makes up. Our own checks
   * of depth and name come first; Jackson's are set wide enough not to apply before them.
   */
  private static JsonFactory factory(JsonLimits limits) {
    return JsonFactory.builder()
        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth() + 1)
                .maxNameLength(limits.elementSize())
                .maxStringLength(limits.elementSize())
                .maxNumberLength(LONGEST_NUMBER)
                .build())
        .build();
  }
}
