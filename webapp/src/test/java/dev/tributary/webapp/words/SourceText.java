package dev.tributary.webapp.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what the files of a folder of the sources mention. */
final class SourceText {
  private SourceText() {}

  static List<MatchResult> find(Path folder, Pattern pattern) throws IOException {
    List<MatchResult> matches = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        matches.addAll(pattern.matcher(Files.readString(file)).results().toList());
      }
    }
    return matches;
  }
}
