package dev.tributary.application.message.delivery.plan;

import dev.tributary.application.message.UnsubscribeLinks;
import dev.tributary.application.personalisation.Escaping;
import dev.tributary.application.personalisation.MessageTemplate;
import dev.tributary.application.personalisation.Personalisation;
import dev.tributary.application.personalisation.TemplateRefused;
import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.message.MessageErrorCode;
import dev.tributary.domain.personalisation.FieldRules;
import dev.tributary.domain.personalisation.FieldUse;
import dev.tributary.domain.personalisation.ForeignFields;
import dev.tributary.domain.personalisation.MessageFields;
import dev.tributary.domain.personalisation.MissingValues;
import dev.tributary.domain.personalisation.MissingValues.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the texts of a channel activity, and reports what is wrong with them. */
@ApplicationScoped
public class CheckTexts {
  private final Personalisation personalisation;
  private final UnsubscribeLinks links;

  public CheckTexts(Personalisation personalisation, UnsubscribeLinks links) {
    this.personalisation = personalisation;
    this.links = links;
  }

  /**
   * The checks of one activity, which report to {@code problems}.
   *
   * @param fields what the texts may name; empty when it is not known yet
   */
  public Checks with(Optional<MessageFields> fields, SettingProblems problems) {
    return new Checks(fields, problems);
  }

  /** Checks settings, each named by its path. */
  public final class Checks {
    private final Optional<FieldRules> rules;
    private final ForeignFields foreign;
    private final SettingProblems problems;

    private Checks(Optional<MessageFields> fields, SettingProblems problems) {
      this.rules = fields.map(FieldRules::new);
      this.foreign = new ForeignFields(fields);
      this.problems = problems;
    }

    /** The name of the field that holds the address. */
    public void address(String setting, String name) {
      names(setting, DeliveryPlan.addressUse(name));
    }

    /** The text as a template; empty when it is blank or cannot be read. */
    public Optional<MessageTemplate> template(String setting, String text, Escaping escaping) {
      if (text.isBlank()) {
        return Optional.empty();
      }
      try {
        MessageTemplate template = personalisation.read(text, escaping);
        names(setting, template.fields());
        if (!links.configured()
            && template.fields().stream().anyMatch(CheckTexts::isUnsubscribeLink)) {
          problems.error(setting, MessageErrorCode.NO_PUBLIC_URL);
        }
        return Optional.of(template);
      } catch (TemplateRefused refused) {
        problems.add(refused.problem().at(setting));
        return Optional.empty();
      }
    }

    /** Warns of fields of other programs, which stay in the message as they stand. */
    public void warnOfForeignFields(String setting, String text) {
      foreign
          .in(text)
          .forEach(
              found ->
                  problems.warning(
                      setting,
                      MessageErrorCode.FOREIGN_FIELD,
                      found.line(),
                      found.column(),
                      found.text(),
                      found.here()));
    }

    /**
     * Checks that each default belongs to a field of the texts.
     *
     * @param uses the names in the texts
     */
    public void defaults(String setting, MissingValues missing, List<FieldUse> uses) {
      if (missing.policy() != Policy.DEFAULT) {
        return;
      }
      if (missing.defaults().isEmpty()) {
        problems.error(setting, MessageErrorCode.NO_DEFAULTS);
      }
      List<String> used = uses.stream().map(FieldUse::name).distinct().toList();
      for (String field : missing.defaults().keySet()) {
        boolean known =
            used.stream().anyMatch(name -> name.equals(field) || name.startsWith(field + "."));
        if (!known) {
          String names = used.stream().sorted().collect(Collectors.joining(", "));
          problems.error(setting + "." + field, MessageErrorCode.DEFAULT_UNUSED, field, names);
        }
      }
    }

    private void names(String setting, List<FieldUse> uses) {
      rules.ifPresent(
          found -> found.problems(uses).forEach(problem -> problems.add(problem.at(setting))));
    }
  }

  private static boolean isUnsubscribeLink(FieldUse use) {
    return use.path().getFirst().equals(MessageFields.UNSUBSCRIBE);
  }
}
