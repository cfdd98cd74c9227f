package dev.tributary.adapters.activity.externalapi.mapping;

/**
 * How rows are written.
 *
 * @param bufferBytes of COPY text that one transaction writes; two such buffers exist per call
 */
public record CopyConfig(int bufferBytes) {
  public CopyConfig {
    if (bufferBytes < 1) {
      throw new IllegalArgumentException(
          "the copy buffer must be positive: '%d' bytes".formatted(bufferBytes));
    }
  }
}
