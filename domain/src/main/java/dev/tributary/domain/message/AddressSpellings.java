package dev.tributary.domain.message;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Mailboxes by each spelling in which an address may be stored: by an older release, or by another
 * program that writes the campaign data.
 */
public final class AddressSpellings {
  private final Map<String, String> mailboxes = new LinkedHashMap<>();

  private AddressSpellings() {}

  public static AddressSpellings of(Collection<String> addresses) {
    AddressSpellings spellings = new AddressSpellings();
    for (String address : addresses) {
      String mailbox = EmailAddress.mailbox(address);
      EmailAddress.spellings(address)
          .forEach(spelling -> spellings.mailboxes.putIfAbsent(spelling, mailbox));
    }
    return spellings;
  }

  /** Each spelling of each mailbox, in small letters. */
  public List<String> all() {
    return List.copyOf(mailboxes.keySet());
  }

  /** The mailbox of each of {@link #all}, in their order. */
  public List<String> mailboxes() {
    return List.copyOf(mailboxes.values());
  }

  /** The mailbox that is stored as {@code spelling}. */
  public String mailbox(String spelling) {
    return mailboxes.getOrDefault(spelling, spelling);
  }
}
