package dev.tributary.application.fileimport.file;

import dev.tributary.domain.fileimport.file.FileRow;
import dev.tributary.domain.fileimport.file.TextEncoding;
import java.util.List;

/** Reads the beginning of a file. */
public interface FileParser {
  /**
   * The text of {@code head} without its byte order mark.
   *
   * @param cut whether the file goes on; then the text ends with its last whole line
   * @throws dev.tributary.domain.problem.Refused naming the line that is not in that encoding
   */
  String text(byte[] head, boolean cut, TextEncoding encoding);

  /**
   * The rows of {@code text}, without empty lines and a first one that names the separator.
   *
   * @param cut whether the file goes on after {@code text}
   * @throws dev.tributary.domain.problem.Refused naming the line with broken quotes
   */
  List<FileRow> rows(String text, boolean cut, char separator, char quote);
}
