package dev.tributary.application.personalisation;

import dev.tributary.domain.personalisation.FieldUse;
import java.util.List;

/** A message's text, read and ready to be filled. May be used by many threads. */
public interface MessageTemplate {
  /** Every name in it that means a field, in the order of the text. */
  List<FieldUse> fields();

  /**
   * The text for one person.
   *
   * @param missing asked for each field that is to be shown and has no value
   * @throws RenderingFailed when it cannot be made for these values
   */
  String render(MessageValues values, MissingValueRule missing);
}
