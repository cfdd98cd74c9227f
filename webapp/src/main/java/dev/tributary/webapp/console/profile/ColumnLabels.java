package dev.tributary.webapp.console.profile;

import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.profile.Profile;
import dev.tributary.domain.profile.ProfileColumns;
import dev.tributary.domain.profile.ValueText;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.value.Value;
import dev.tributary.webapp.console.layout.PageFrame;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How columns and values are called to a reader; an added column has the label it was given. */
@ApplicationScoped
public class ColumnLabels {
  private static final String BUNDLE = "profiles";

  private final PageFrame frame;

  ColumnLabels(PageFrame frame) {
    this.frame = frame;
  }

  /** How a column is called. */
  public String label(ResourceColumn column) {
    return Texts.pattern(BUNDLE, "column_" + column.name(), frame.locale()).orElse(column.label());
  }

  /** The channel that a choice is about: beside "opted out" its own label would name it twice. */
  String channel(ResourceColumn column) {
    return Texts.pattern(BUNDLE, "channel_" + column.name(), frame.locale())
        .orElseGet(() -> label(column));
  }

  String group(ResourceColumn column) {
    return Texts.pattern(BUNDLE, "group_" + column.group(), frame.locale()).orElse(column.group());
  }

  /** In the reader's forms; empty for no value. */
  String text(Value value) {
    return switch (value) {
      case Value.BooleanValue(var yes) ->
          Texts.text(frame.locale(), yes ? "console.yes" : "console.no");
      case Value.DateValue(var day) ->
          DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
              .withLocale(frame.formats().locale())
              .format(day);
      case Value.InstantValue(var at) -> frame.formats().dayAndTime(at);
      default -> ValueText.of(value);
    };
  }

  /** First and last name, else another value that names the person. */
  String name(Profile profile) {
    String name =
        Stream.of(profile.text(ProfileColumns.FIRST_NAME), profile.text(ProfileColumns.LAST_NAME))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return Stream.of(
            name, profile.text(ProfileColumns.EMAIL), profile.text(ProfileColumns.EXTERNAL_ID))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElseGet(() -> Texts.text(frame.locale(), "profiles.nameless", profile.id().toString()));
  }
}
