package dev.tributary.adapters.in.rest.profile;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;

/** The file formats of profile exports. */
public enum ExportFormat {
  CSV(',', "text/csv"),
  TSV('\t', "text/tab-separated-values");

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
        .flatMap(
            wanted ->
                Arrays.stream(values()).filter(format -> wanted.isCompatible(format.mediaType())))
        .findFirst()
        .orElse(CSV);
  }
}
