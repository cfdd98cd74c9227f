package dev.tributary.adapters.in.rest.profile;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The file formats of profile exports. */
public enum ExportFormat {
  CSV(',', "text/csv"),
  TSV('\t', "text/tab-separated-values");

  /** The quality of a media type that a caller does not accept (RFC 9110, 12.4.2). */
  private static final Pattern EXCLUDED = Pattern.compile("0(\\.0*+)?");

  private final char separator;
  private final String mediaType;

  ExportFormat(char separator, String mediaType) {
    this.separator = separator;
    this.mediaType = mediaType;
  }

  char separator() {
    return separator;
  }

  MediaType mediaType() {
    return MediaType.valueOf(mediaType);
  }

  /** The first that a caller accepts; CSV when every format is accepted. */
  static ExportFormat of(List<MediaType> accepted) {
    return accepted.stream()
        .filter(
            wanted -> !EXCLUDED.matcher(wanted.getParameters().getOrDefault("q", "1")).matches())
        .flatMap(
            wanted ->
                Arrays.stream(values()).filter(format -> wanted.isCompatible(format.mediaType())))
        .findFirst()
        .orElse(CSV);
  }
}
