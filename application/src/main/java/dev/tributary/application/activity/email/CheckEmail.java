package dev.tributary.application.activity.email;

import dev.tributary.application.message.delivery.plan.CheckTexts;
import dev.tributary.application.message.transport.MessageTransports;
import dev.tributary.application.personalisation.Escaping;
import dev.tributary.application.personalisation.MessageTemplate;
import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.email.EmailErrorCode;
import dev.tributary.domain.activity.email.EmailSettings;
import dev.tributary.domain.approval.SafeguardRules;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.personalisation.MessageFields;
import dev.tributary.domain.text.Trimming;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Validates the settings of an Email activity; the same rules before a start and when it executes.
 */
@ApplicationScoped
public class CheckEmail {
  private final CheckTexts checkTexts;
  private final MessageTransports transports;

  public CheckEmail(CheckTexts checkTexts, MessageTransports transports) {
    this.checkTexts = checkTexts;
    this.transports = transports;
  }

  /**
   * What the check found.
   *
   * @param templates the texts, when each of them could be read
   * @param problems errors and warnings
   */
  record Result(Optional<EmailTemplates> templates, SettingProblems problems) {}

  /**
   * @param fields what the texts may name; empty when it is not known yet
   */
  Result check(EmailSettings settings, Optional<MessageFields> fields) {
    SettingProblems problems = new SettingProblems();
    CheckTexts.Checks texts = checkTexts.with(fields, problems);
    checkSender(settings, problems);
    checkContent(settings, problems);
    if (settings.channel() == EmailSettings.Channel.SMTP && !transports.configured(Channel.EMAIL)) {
      problems.error("channel", EmailErrorCode.NO_MAIL_SERVER);
    }
    SafeguardRules.check(settings.safeguards(), problems);
    texts.address("address", settings.address());
    Optional<EmailTemplates> templates = templates(settings, texts);
    templates.ifPresent(
        found -> texts.defaults("missing.defaults", settings.missing(), found.fields()));
    texts.warnOfForeignFields("subject", settings.subject());
    texts.warnOfForeignFields("html", settings.html());
    texts.warnOfForeignFields("text", settings.text());
    return new Result(templates, problems);
  }

  private static Optional<EmailTemplates> templates(
      EmailSettings settings, CheckTexts.Checks texts) {
    Optional<MessageTemplate> subject =
        texts.template("subject", settings.subject(), Escaping.HEADER);
    Optional<MessageTemplate> html = texts.template("html", settings.html(), Escaping.HTML);
    Optional<MessageTemplate> text = texts.template("text", settings.text(), Escaping.TEXT);
    return subject.map(found -> new EmailTemplates(settings.from(), found, html, text));
  }

  private static void checkSender(EmailSettings settings, SettingProblems problems) {
    String address = settings.from().address();
    if (Trimming.isBlank(address)) {
      problems.error("from.address", EmailErrorCode.NO_SENDER);
    } else if (!EmailAddress.isValid(address)) {
      problems.error("from.address", EmailErrorCode.BAD_SENDER, address);
    }
    if (hasLineBreak(settings.from().name())) {
      problems.error("from.name", EmailErrorCode.SENDER_LINE_BREAK);
    }
  }

  private static void checkContent(EmailSettings settings, SettingProblems problems) {
    if (Trimming.isBlank(settings.subject())) {
      problems.error("subject", EmailErrorCode.NO_SUBJECT);
    } else if (hasLineBreak(settings.subject())) {
      problems.error("subject", EmailErrorCode.SUBJECT_LINE_BREAK);
    }
    if (Trimming.isBlank(settings.html()) && Trimming.isBlank(settings.text())) {
      problems.error("text", EmailErrorCode.NO_CONTENT);
    }
  }

  private static boolean hasLineBreak(String text) {
    return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
  }
}
