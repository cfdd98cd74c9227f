package dev.tributary.cli.api;

/**
 * Why a file is not imported.
 *
 * @param message the words in the reader's language
 */
public record ImportProblem(String code, String message) {
  @Override
  public String toString() {
    return "%s [%s]".formatted(message, code);
  }
}
