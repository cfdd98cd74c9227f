package dev.tributary.cli.api.fileimport;

/**
 * Why a file is not imported.
 *
 * @param message the text in the reader's language
 * @param remedy what to do about it
 */
public record ImportProblem(String code, String message, String remedy) {
  @Override
  public String toString() {
    return "%s\n  %s [%s]".formatted(message, remedy, code);
  }
}
