package dev.tributary.application.activity.email;

import dev.tributary.application.message.MessageTransports;
import dev.tributary.application.message.UnsubscribeLinks;
import dev.tributary.application.message.delivery.DeliveryPlan;
import dev.tributary.application.personalisation.Escaping;
import dev.tributary.application.personalisation.MessageTemplate;
import dev.tributary.application.personalisation.Personalisation;
import dev.tributary.application.personalisation.TemplateRefused;
import dev.tributary.domain.activity.SettingFindings;
import dev.tributary.domain.activity.email.EmailErrorCode;
import dev.tributary.domain.activity.email.EmailSettings;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.message.MessageErrorCode;
import dev.tributary.domain.personalisation.FieldRules;
import dev.tributary.domain.personalisation.FieldRules.Fault;
import dev.tributary.domain.personalisation.FieldUse;
import dev.tributary.domain.personalisation.ForeignFields;
import dev.tributary.domain.personalisation.MessageFields;
import dev.tributary.domain.personalisation.MissingValues.Policy;
import dev.tributary.domain.text.Trimming;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * Validates the settings of an Email activity; the same rules before a start and when it executes.
 */
@ApplicationScoped
public class CheckEmail {
  private final Personalisation personalisation;
  private final MessageTransports transports;
  private final UnsubscribeLinks links;

  public CheckEmail(
      Personalisation personalisation, MessageTransports transports, UnsubscribeLinks links) {
    this.personalisation = personalisation;
    this.transports = transports;
    this.links = links;
  }

  /**
   * What the check found.
   *
   * @param templates the texts, when each of them could be read
   * @param findings errors and warnings
   */
  record Result(Optional<EmailTemplates> templates, SettingFindings findings) {}

  /**
   * @param fields what the texts may name; empty when it is not known yet
   */
  Result check(EmailSettings settings, Optional<MessageFields> fields) {
    SettingFindings findings = new SettingFindings();
    FieldChecks names = new FieldChecks(fields.map(FieldRules::new), findings);
    checkSender(settings, findings);
    checkTexts(settings, findings);
    if (settings.channel() == EmailSettings.Channel.SMTP && !transports.configured(Channel.EMAIL)) {
      findings.error("channel", EmailErrorCode.NO_MAIL_SERVER);
    }
    names.check("address", DeliveryPlan.addressUse(settings.address()));
    Optional<MessageTemplate> subject = read("subject", settings.subject(), Escaping.HEADER, names);
    Optional<MessageTemplate> html = read("html", settings.html(), Escaping.HTML, names);
    Optional<MessageTemplate> text = read("text", settings.text(), Escaping.TEXT, names);
    Optional<EmailTemplates> templates =
        subject.map(found -> new EmailTemplates(settings.from(), found, html, text));
    templates.ifPresent(found -> checkDefaults(settings, found, findings));
    warnOfForeignFields(settings, new ForeignFields(fields), findings);
    return new Result(templates, findings);
  }

  /** Fields of other programs stay in the message as they stand. */
  private static void warnOfForeignFields(
      EmailSettings settings, ForeignFields foreign, SettingFindings findings) {
    texts(settings)
        .forEach(
            (setting, text) ->
                foreign
                    .in(text)
                    .forEach(
                        found ->
                            findings.warning(
                                setting,
                                MessageErrorCode.FOREIGN_FIELD,
                                found.line(),
                                found.column(),
                                found.text(),
                                found.here())));
  }

  private static SequencedMap<String, String> texts(EmailSettings settings) {
    SequencedMap<String, String> texts = new LinkedHashMap<>();
    texts.put("subject", settings.subject());
    texts.put("html", settings.html());
    texts.put("text", settings.text());
    return texts;
  }

  private static void checkSender(EmailSettings settings, SettingFindings findings) {
    String address = settings.from().address();
    if (Trimming.isBlank(address)) {
      findings.error("from.address", EmailErrorCode.NO_SENDER);
    } else if (!EmailAddress.isValid(address)) {
      findings.error("from.address", EmailErrorCode.BAD_SENDER, address);
    }
    if (hasLineBreak(settings.from().name())) {
      findings.error("from.name", EmailErrorCode.SENDER_LINE_BREAK);
    }
  }

  private static void checkTexts(EmailSettings settings, SettingFindings findings) {
    if (Trimming.isBlank(settings.subject())) {
      findings.error("subject", EmailErrorCode.NO_SUBJECT);
    } else if (hasLineBreak(settings.subject())) {
      findings.error("subject", EmailErrorCode.SUBJECT_LINE_BREAK);
    }
    if (Trimming.isBlank(settings.html()) && Trimming.isBlank(settings.text())) {
      findings.error("text", EmailErrorCode.NO_CONTENT);
    }
  }

  private static void checkDefaults(
      EmailSettings settings, EmailTemplates templates, SettingFindings findings) {
    if (settings.missing().policy() != Policy.DEFAULT) {
      return;
    }
    if (settings.missing().defaults().isEmpty()) {
      findings.error("missing.defaults", EmailErrorCode.NO_DEFAULTS);
    }
    List<String> used = templates.fields().stream().map(FieldUse::name).distinct().toList();
    for (String field : settings.missing().defaults().keySet()) {
      boolean known =
          used.stream().anyMatch(name -> name.equals(field) || name.startsWith(field + "."));
      if (!known) {
        String names = used.stream().sorted().collect(Collectors.joining(", "));
        findings.error("missing.defaults." + field, EmailErrorCode.DEFAULT_UNUSED, field, names);
      }
    }
  }

  private Optional<MessageTemplate> read(
      String setting, String text, Escaping escaping, FieldChecks names) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      MessageTemplate template = personalisation.read(text, escaping);
      names.check(setting, template.fields());
      if (!links.configured() && template.fields().stream().anyMatch(CheckEmail::isWayOut)) {
        names.findings().error(setting, EmailErrorCode.NO_PUBLIC_URL);
      }
      return Optional.of(template);
    } catch (TemplateRefused refused) {
      names.add(setting, refused.fault());
      return Optional.empty();
    }
  }

  private static boolean isWayOut(FieldUse use) {
    return use.path().getFirst().equals(MessageFields.UNSUBSCRIBE);
  }

  private static boolean hasLineBreak(String text) {
    return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
  }

  /**
   * Checks the fields that a text names.
   *
   * @param rules empty when the fields are not known yet
   */
  private record FieldChecks(Optional<FieldRules> rules, SettingFindings findings) {
    void add(String setting, Fault fault) {
      findings.error(setting, fault.code().id(), fault.message());
    }

    void check(String setting, List<FieldUse> uses) {
      rules.ifPresent(found -> found.faults(uses).forEach(fault -> add(setting, fault)));
    }
  }
}
