package dev.tributary.application.fileimport;

import dev.tributary.application.fileimport.file.FileParser;
import dev.tributary.domain.fileimport.file.FileRow;
import dev.tributary.domain.fileimport.file.TextEncoding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Parses files in UTF-8 in which each line is a row and no field is quoted. */
final class UnquotedLines implements FileParser {
  @Override
  public String text(byte[] head, boolean cut, TextEncoding encoding) {
    return new String(head, StandardCharsets.UTF_8);
  }

  @Override
  public List<FileRow> rows(String text, boolean cut, char separator, char quote) {
    List<FileRow> rows = new ArrayList<>();
    for (String line : text.lines().toList()) {
      List<String> fields = List.of(line.split(Pattern.quote(String.valueOf(separator)), -1));
      rows.add(FileRow.of(rows.size() + 1L, 1, fields, fields.size()));
    }
    return rows;
  }
}
