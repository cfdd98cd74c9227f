package dev.tributary.adapters.text;

import dev.tributary.application.activity.MessageRenderer;
import dev.tributary.domain.problem.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Renders in English: a value of a run has no reader with a language. */
@ApplicationScoped
public class TextMessageRenderer implements MessageRenderer {
  @Override
  public String of(Message message) {
    return Texts.render(message, Locale.ENGLISH);
  }
}
