package dev.tributary.domain.activity.externalapi.editor.curl;

import dev.tributary.domain.activity.externalapi.editor.Leftover;
import dev.tributary.domain.activity.externalapi.editor.LeftoverReason;
import dev.tributary.domain.activity.externalapi.editor.curl.CurlOption.Arity;
import dev.tributary.domain.activity.externalapi.editor.curl.CurlOption.Use;
import dev.tributary.domain.exchange.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The options of one call with their values, in order; addresses are values of {@code url}. */
final class CurlArguments {
  /** An option that is taken. */
  record Argument(String option, String value) {}

  private static final String URL = "url";
  private static final String UPLOAD = "upload-file";

  private final List<Argument> arguments = new ArrayList<>();
  private final List<Leftover> leftovers = new ArrayList<>();
  private final List<String> words;
  private Optional<HttpMethod> uploading = Optional.empty();
  private int at;

  private CurlArguments(List<String> words) {
    this.words = words;
  }

  /**
   * @param words after the name of the command
   */
  static CurlArguments of(List<String> words) {
    CurlArguments read = new CurlArguments(words);
    read.read();
    return read;
  }

  List<Argument> taken() {
    return arguments;
  }

  List<Leftover> leftovers() {
    return leftovers;
  }

  /** The method by which curl sends a body that is left over: parts by POST, a file by PUT. */
  Optional<HttpMethod> uploading() {
    return uploading;
  }

  private void read() {
    while (at < words.size()) {
      String word = words.get(at);
      at++;
      if (word.startsWith("--") && word.length() > 2) {
        longOption(word);
      } else if (word.startsWith("-") && word.length() > 1) {
        shortOptions(word);
      } else {
        arguments.add(new Argument(URL, word));
      }
    }
  }

  private void longOption(String word) {
    Optional<CurlOption> option = CurlOption.of(word);
    if (option.isEmpty()) {
      leftovers.add(new Leftover(shown(word), LeftoverReason.UNKNOWN_OPTION));
    } else if (option.get().arity() == Arity.VALUE) {
      withNextWord(option.get());
    } else {
      take(option.get(), "");
    }
  }

  /** Several letters may share one hyphen; the rest of the word is the value of the first one. */
  private void shortOptions(String word) {
    for (int i = 1; i < word.length(); i++) {
      Optional<CurlOption> option = CurlOption.of("-" + word.charAt(i));
      if (option.isEmpty()) {
        leftovers.add(new Leftover("-" + shown(word.charAt(i)), LeftoverReason.UNKNOWN_OPTION));
      } else if (option.get().arity() == Arity.NONE) {
        take(option.get(), "");
      } else if (i + 1 < word.length()) {
        take(option.get(), word.substring(i + 1));
        return;
      } else {
        withNextWord(option.get());
      }
    }
  }

  private void withNextWord(CurlOption option) {
    if (at == words.size()) {
      leftovers.add(new Leftover(option.toString(), LeftoverReason.VALUE_MISSING));
    } else {
      take(option, words.get(at));
      at++;
    }
  }

  private void take(CurlOption option, String value) {
    if (option.use() == Use.TAKEN) {
      arguments.add(new Argument(option.name(), value));
      return;
    }
    leftovers.add(new Leftover(option.toString(), LeftoverReason.valueOf(option.use().name())));
    if (option.use() == Use.PARTS) {
      uploading = Optional.of(HttpMethod.POST);
    } else if (option.name().equals(UPLOAD)) {
      uploading = Optional.of(HttpMethod.PUT);
    }
    if (option.use() == Use.FURTHER_CALL) {
      at = words.size();
    }
  }

  /** What follows an equals sign may be a credential. */
  private static String shown(String word) {
    String name = word.replaceFirst("(?s)[^A-Za-z0-9.-].*$", "");
    return name.substring(0, Math.min(40, name.length()));
  }

  private static String shown(char letter) {
    return letter > ' ' && letter < 0x7f ? String.valueOf(letter) : "?";
  }
}
