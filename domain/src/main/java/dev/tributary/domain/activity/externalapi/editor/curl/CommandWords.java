package dev.tributary.domain.activity.externalapi.editor.curl;

import java.util.List;

/**
 * The words of one command.
 *
 * @param words each a request template, which reads the variables of the shell as event variables
 * @param following whether the line goes on after the command, such as with a pipe
 */
public record CommandWords(List<String> words, boolean following) {
  public CommandWords {
    words = List.copyOf(words);
  }
}
