package dev.tributary.webapp.console.access;

import dev.tributary.adapters.text.Texts;
import java.util.List;
import java.util.Locale;

/** The verbs and kinds of objects that the audit records, and their texts in each language. */
public final class AuditLabels {
  public static final List<String> ACTIONS =
      List.of(
          "acknowledged",
          "approved",
          "armed",
          "bounced",
          "changed",
          "closed",
          "created",
          "deleted",
          "disabled",
          "disarmed",
          "discarded",
          "drafted",
          "enabled",
          "exported",
          "held",
          "muted",
          "paused",
          "published",
          "rejected",
          "released",
          "repeated",
          "replayed",
          "resent",
          "restarted",
          "resumed",
          "revoked",
          "signalled",
          "skipped",
          "started",
          "stopped",
          "supervised",
          "tested",
          "unheld",
          "unmuted");

  public static final List<String> OBJECT_TYPES =
      List.of(
          "account",
          "api-key",
          "circuit",
          "import",
          "message",
          "notification",
          "notification-rule",
          "notification-target",
          "pinned-response",
          "profile",
          "resource",
          "run",
          "secret",
          "signal-secret",
          "suppression",
          "user",
          "watermark",
          "workflow");

  private AuditLabels() {}

  /** The word of a verb; of one that has none, the verb itself. */
  public static String action(String action, Locale locale) {
    return word("action_" + action, locale, action);
  }

  /** The word of a kind of object; of one that has none, the recorded text. */
  public static String objectType(String type, Locale locale) {
    return word("type_" + type, locale, type);
  }

  private static String word(String name, Locale locale, String recorded) {
    return Texts.pattern("administration", name, locale).orElse(recorded);
  }
}
