package dev.tributary.webapp.chaos.check;

import dev.tributary.webapp.chaos.check.History.Mail;
import dev.tributary.webapp.chaos.check.Stored.Letter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what the mail server accepted with the messages that are listed. */
final class MailCheck {
  private MailCheck() {}

  static void check(List<Mail> mails, List<Letter> letters, Findings findings) {
    Map<String, Long> accepted =
        mails.stream().collect(Collectors.groupingBy(Mail::messageId, Collectors.counting()));
    accepted.forEach((id, times) -> findings.require(Invariant.MAIL_ONCE, id, times == 1, times));
    Set<String> listed = new HashSet<>();
    for (Letter letter : letters) {
      String id = letter.messageId();
      boolean arrived = accepted.containsKey(id);
      findings.require(
          Invariant.MAIL_ARRIVED, id, arrived || !letter.state().equals("SENT"), "no trace");
      findings.require(Invariant.MAIL_LISTED, id, letter.mayHaveLeft() || !arrived, letter.state());
      listed.add(id);
    }
    accepted
        .keySet()
        .forEach(
            id -> findings.require(Invariant.MAIL_LISTED, id, listed.contains(id), "no message"));
  }
}
