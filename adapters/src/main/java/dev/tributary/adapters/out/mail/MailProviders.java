package dev.tributary.adapters.out.mail;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Registers the classes that the mail library finds through {@code META-INF/services} and creates
 * by reflection. In a native executable the service loader finds only what is registered, and the
 * files of {@code META-INF/services} only when the profile {@code native} includes them.
 */
@RegisterForReflection(
    classNames = {
      "org.eclipse.angus.mail.util.MailStreamProvider",
      "org.eclipse.angus.mail.smtp.SMTPProvider",
      "org.eclipse.angus.mail.smtp.SMTPSSLProvider",
      "org.eclipse.angus.mail.imap.IMAPProvider",
      "org.eclipse.angus.mail.imap.IMAPSSLProvider",
      "org.eclipse.angus.mail.pop3.POP3Provider",
      "org.eclipse.angus.mail.pop3.POP3SSLProvider",
      "org.eclipse.angus.activation.MailcapRegistryProviderImpl",
      "org.eclipse.angus.activation.MimeTypeRegistryProviderImpl"
    })
final class MailProviders {
  private MailProviders() {}
}
