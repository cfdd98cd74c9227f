package dev.tributary.webapp.console.resource;

import dev.tributary.domain.problem.Message;
import dev.tributary.domain.resource.PersonalData;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.Sharing;
import dev.tributary.domain.resource.Sharing.WithConsent;
import dev.tributary.domain.value.ValueType;
import dev.tributary.webapp.form.TypeWord;
import java.util.List;
import java.util.Optional;

/**
 * A resource with the form of its personal data.
 *
 * @param version that the form was made of
 * @param rule what may be sent
 * @param consent the column of the consent; empty for none
 * @param consents the columns that may hold one
 * @param given whether true means consent
 * @param problem why the form was not saved
 */
public record ResourcePage(
    String name,
    String label,
    String table,
    String key,
    List<Column> columns,
    long version,
    String rule,
    String consent,
    List<String> consents,
    boolean given,
    Optional<Message> problem) {
  /** A column, with the key of the word for its type. */
  public record Column(String name, String label, String type, String group, boolean personal) {}

  static ResourcePage of(
      Resource resource, long version, PersonalData shown, Optional<Message> problem) {
    Sharing sharing = shown.sharing();
    return new ResourcePage(
        resource.name().value(),
        resource.label(),
        resource.table().toString(),
        resource.key().name(),
        resource.columns().stream()
            .map(
                column ->
                    new Column(
                        column.name(),
                        column.label(),
                        TypeWord.of(column.type()),
                        column.group(),
                        shown.columns().contains(column.name())))
            .toList(),
        version,
        sharing.rule().name(),
        sharing.consent().map(WithConsent::column).orElse(""),
        resource.columns().stream()
            .filter(column -> column.type() == ValueType.BOOLEAN)
            .map(column -> column.name())
            .toList(),
        sharing.consent().map(WithConsent::given).orElse(true),
        problem);
  }
}
