package dev.tributary.domain.activity.externalapi.editor.curl;

import dev.tributary.domain.activity.externalapi.editor.CallAddress;
import dev.tributary.domain.activity.externalapi.editor.CallDraft;
import dev.tributary.domain.activity.externalapi.editor.CallImportErrorCode;
import dev.tributary.domain.activity.externalapi.editor.ImportedCall;
import dev.tributary.domain.activity.externalapi.editor.JsonReader;
import dev.tributary.domain.activity.externalapi.editor.LeftoverReason;
import dev.tributary.domain.activity.externalapi.editor.curl.CurlArguments.Argument;
import dev.tributary.domain.problem.Refused;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a call of a command line of curl. */
public final class CurlImport {
  /** What terminals write in front of a command. */
  private static final Pattern PROMPT =
      Pattern.compile("(?:PS [^>\\n]{0,260}> ?|[A-Za-z]:\\\\[^>\\n]{0,260}> ?|[$%>#] )");

  private static final Pattern COMMAND = Pattern.compile("(?i)(?:.{0,260}[/\\\\])?curl(?:\\.exe)?");

  private CurlImport() {}

  /**
   * @throws Refused when the line is no command of curl with an address, or cannot be divided into
   *     words
   */
  public static ImportedCall of(String line, Shell shell, JsonReader json) {
    Matcher prompt = PROMPT.matcher(line.stripLeading());
    String text = line.stripLeading().substring(prompt.lookingAt() ? prompt.end() : 0);
    CommandWords command = shell.words(text);
    List<String> words = command.words();
    if (words.isEmpty() || !COMMAND.matcher(words.getFirst()).matches()) {
      throw new Refused(CallImportErrorCode.CURL_MISSING);
    }
    CurlArguments arguments = CurlArguments.of(words.subList(1, words.size()));
    CallDraft draft = new CallDraft(address(arguments));
    arguments.leftovers().forEach(left -> draft.leave(left.item(), left.reason()));
    if (command.following()) {
      draft.leave("…", LeftoverReason.FOLLOWING);
    }
    return new CurlCall(draft, arguments, json).call();
  }

  private static CallAddress address(CurlArguments arguments) {
    return arguments.taken().stream()
        .filter(argument -> argument.option().equals("url"))
        .map(Argument::value)
        .findFirst()
        .map(CallAddress::of)
        .orElseThrow(() -> new Refused(CallImportErrorCode.CURL_MISSING));
  }
}
