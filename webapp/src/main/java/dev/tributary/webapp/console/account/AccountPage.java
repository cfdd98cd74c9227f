package dev.tributary.webapp.console.account;

import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.layout.StatusBadge;
import dev.tributary.webapp.form.FormView;
import java.util.List;
import java.util.Optional;

/**
 * An account and the form over its settings.
 *
 * @param name empty for a new one
 * @param health empty for a new one
 * @param form what the form shows
 * @param missing secrets that do not exist, whose values the form takes
 * @param secrets names that its lines suggest
 */
public record AccountPage(
    String name,
    String title,
    Optional<Health> health,
    Form form,
    List<NewSecret> missing,
    List<String> secrets) {
  /** Whether it is to be added. */
  public boolean added() {
    return name.isEmpty();
  }

  /** A secret to come, and the field of its value. */
  public record NewSecret(String name, String field) {}

  /** The first end of its certificates. */
  public record Certificate(StatusBadge state, String until) {}

  /**
   * How an account is.
   *
   * @param enabled whether calls may use it
   * @param warnings of its credentials
   * @param failure what its last test found
   * @param remedy what can be done about it; empty for nothing
   * @param token what is known of its access token, as text; empty where it has none
   */
  public record Health(
      boolean enabled,
      StatusBadge state,
      List<Warning> warnings,
      StatusBadge test,
      String tested,
      Optional<Message> failure,
      Optional<Message> remedy,
      List<Message> token,
      Optional<Certificate> certificate,
      List<String> users) {}

  /** A credential that needs attention, and what can be done about it. */
  public record Warning(Message message, Optional<Message> remedy) {}

  /** Parts of the form under a title, which is a key; empty for the first ones. */
  public record Section(String title, List<FormView.Part> parts) {}

  /**
   * The form as it was stored or typed.
   *
   * @param action where it is sent
   * @param typedName the name of an account to come
   * @param problems those that belong to no field
   * @param notice key of a sentence about the last action; empty for none
   * @param unsaved whether it holds what is not stored
   */
  public record Form(
      String action,
      String typedName,
      List<Section> sections,
      List<FormView.ShownProblem> problems,
      long version,
      String notice,
      boolean unsaved) {}
}
