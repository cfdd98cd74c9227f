package dev.tributary.application.personalisation;

/**
 * Reads the texts of messages. What an author writes there can show values, decide and repeat, and
 * nothing else: it has no access to other code or data.
 */
public interface Personalisation {
  /**
   * @throws TemplateRefused with the place and the reason
   */
  MessageTemplate read(String text, Escaping escaping);
}
