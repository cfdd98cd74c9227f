package dev.tributary.webapp.console.fileimport;

import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.domain.consent.OptOutRule;
import dev.tributary.domain.fileimport.file.MissingFields;
import dev.tributary.domain.fileimport.file.TextEncoding;
import dev.tributary.domain.fileimport.plan.BlankRule;
import dev.tributary.domain.fileimport.plan.ImportKey;
import dev.tributary.domain.fileimport.plan.ImportMode;
import dev.tributary.domain.fileimport.plan.InvalidValueRule;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.form.FormView;
import dev.tributary.webapp.form.FormView.Option;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The fields of the options of an import, named as the API names them. The default choice comes
 * first, so that every field is optional.
 */
final class ImportFields {
  private static final String BUNDLE = "imports.";

  private ImportFields() {}

  static List<FormView.Field> all() {
    return List.of(
        choice("mode", labels("mode", ImportMode.values())),
        choice("key", Stream.concat(found("key_found"), labels("key", ImportKey.values()))),
        choice("blanks", labels("blanks", BlankRule.values())),
        choice("errors", labels("errors", InvalidValueRule.values())),
        choice("missingFields", labels("missingFields", MissingFields.values())),
        choice("optOuts", labels("optOuts", OptOutRule.values())),
        line("maxRejects", "number", ""),
        line("dateFormat", "line", "date-formats"),
        choice("encoding", Stream.concat(found("found"), encodings())),
        choice(
            "separator",
            Stream.concat(
                found("found"),
                Stream.of(
                    option(",", "separator_comma"),
                    option(";", "separator_semicolon"),
                    option("tab", "separator_tab"),
                    option("|", "separator_bar")))),
        choice("quote", Stream.of(option("", "quote_double"), option("'", "quote_single"))),
        choice("header", Stream.of(option("", "header_true"), option("false", "header_false"))));
  }

  private static FormView.Field choice(String name, Stream<Option> options) {
    return new FormView.Field(
        name, BUNDLE + name, "", "choice", "", options.toList(), "", List.of());
  }

  private static FormView.Field line(String name, String type, String suggestions) {
    return new FormView.Field(
        name, BUNDLE + name, BUNDLE + name + "Help", type, "", List.of(), suggestions, List.of());
  }

  private static Stream<Option> found(String word) {
    return Stream.of(option("", word));
  }

  private static Stream<Option> labels(String field, Enum<?>... values) {
    return Arrays.stream(values)
        .map(value -> option(EnumNames.id(value), field + "_" + EnumNames.id(value)));
  }

  private static Stream<Option> encodings() {
    return Arrays.stream(TextEncoding.values())
        .map(value -> option(value.id(), "encoding_" + EnumNames.id(value)));
  }

  private static Option option(String value, String word) {
    return new Option(value, Message.of(BUNDLE + word), Option.Mark.OFFERED);
  }
}
