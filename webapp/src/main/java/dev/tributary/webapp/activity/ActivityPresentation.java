package dev.tributary.webapp.activity;

import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.Optional;

/**
 * How one kind of activity is shown.
 *
 * @param <S> the settings of this kind
 */
public interface ActivityPresentation<S extends ActivitySettings> {
  /** The symbol of {@code console/assets/icons.svg} that stands for the kind. */
  String icon();

  /** One line with what the activity does: "POST api.example.com/coupons". */
  Message summary(S settings);

  /** Pages that help to fill in its form. */
  default List<FormTool> tools() {
    return List.of();
  }

  /** What its form shows about the activity as it is stored; nothing by default. */
  default Optional<FormSection> preview(S settings, ActivityPlace place) {
    return Optional.empty();
  }

  /** How a kind that has nothing to set is shown. */
  static <S extends ActivitySettings> ActivityPresentation<S> withoutSettings(
      String icon, String summary) {
    return new PresentationWithoutSettings<>(icon, Message.of(summary));
  }
}
