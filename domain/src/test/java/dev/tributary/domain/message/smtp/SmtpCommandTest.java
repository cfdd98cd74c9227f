package dev.tributary.domain.message.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.RefusalSubject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SmtpCommandTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          550 5.1.1 no such user                                            | ADDRESS
          550 5.1.2 no such domain                                          | ADDRESS
          501 5.1.3 bad recipient address syntax                            | ADDRESS
          550 5.1.6 moved                                                   | ADDRESS
          550 5.1.10 recipient not found                                    | ADDRESS
          556 5.1.10 recipient has null MX                                  | ADDRESS
          550 5.2.1 mailbox disabled                                        | ADDRESS
          550 #5.1.1 no such user                                           | ADDRESS
          550 5.1.1. No such user                                           | ADDRESS
          550 5.01.01 no such user                                          | ADDRESS
          550 4.1.1 code of another kind                                    | RECIPIENT
          550 2.1.5 code of another kind                                    | RECIPIENT
          550 5.1.0 sender rejected                                         | RECIPIENT
          550 5.1.4 ambiguous                                               | RECIPIENT
          550 5.4.1 Recipient address rejected: Access denied               | RECIPIENT
          552 5.2.2 mailbox full                                            | RECIPIENT
          550 5.2.0 something with the mailbox                              | RECIPIENT
          550 5.2.99 not in the registry                                    | RECIPIENT
          550 5.0.0 undefined                                               | RECIPIENT
          550 5.9.1 no such subject                                         | RECIPIENT
          552 5.3.4 message size exceeds limit                              | CONTENT
          552 5.2.3 message too long                                        | CONTENT
          554 5.6.0 malformed message                                       | CONTENT
          553 5.1.8 sender domain not found                                 | SENDER
          553 5.1.7 sender syntax                                           | SENDER
          554 5.7.1 client host blocked using a block list                  | SENDER
          550 5.7.1 unable to relay                                         | SENDER
          550 5.7.1 no such user, says the block list                       | SENDER
          550 5.7.26 DMARC policy                                           | SENDER
          550 5.7.606 banned sending IP                                     | SENDER
          554 5.7.1 sender address rejected: not logged in                  | SENDER
          554 5.7.1 spam detected                                           | SENDER
          503 5.5.1 need MAIL command                                       | SENDER
          521 5.3.2 host does not accept mail                               | SENDER
          550 no such user here                                             | ADDRESS
          550 User unknown                                                  | ADDRESS
          550 <ada@blocked.example>: Recipient address does not exist       | ADDRESS
          550 no such user block-list@example.com                           | ADDRESS
          550 User <ada@mail.example> unknown                               | ADDRESS
          550 Mailbox ada@mail.example does not exist                       | ADDRESS
          550 ada@mail.example... Addressee unknown                         | ADDRESS
          550 Unknown local part ada in <ada@mail.example>                  | ADDRESS
          550 No such local user                                            | ADDRESS
          550 sorry, no mailbox here by that name                           | ADDRESS
          550 sorry, no mailbox here by that name. (#5.1.1)                 | ADDRESS
          553 sorry, that domain isn't in my list of rcpthosts (#5.7.1)     | SENDER
          550 see (#5.1.1) in our list                                      | RECIPIENT
          550 5.5.0 Requested action not taken: mailbox unavailable         | RECIPIENT
          553 5.3.0 <ada@mail.example>... Addressee unknown                 | RECIPIENT
          550 5.3.0 User unknown                                            | RECIPIENT
          550 5.5.0 Requested action not taken: sender of the mailbox       | SENDER
          550 5.5.0 command sequence                                        | SENDER
          550 5.7.0 mailbox policy                                          | SENDER
          550 mailbox unavailable                                           | RECIPIENT
          550 5.1.1.9 is not a code                                         | RECIPIENT
          550 no                                                            | RECIPIENT
          552 mailbox full                                                  | RECIPIENT
          550 too many connections from your host                           | SENDER
          550 Sender verify failed: no such user here                       | SENDER
          550 sender address does not exist                                 | SENDER
          554 relay access denied                                           | SENDER
          503 need MAIL command                                             | SENDER
          530 authentication required                                       | SENDER
          """)
  void a_refusal_of_the_recipient_is_about_what_its_status_code_or_its_words_say(
      String reply, RefusalSubject subject) {
    assertThat(SmtpCommand.RCPT.subject(refusal(reply))).isEqualTo(subject);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          550 5.1.1 no such user      | ADDRESS
          550 5.1.0 sender rejected   | RECIPIENT
          552 5.2.2 over quota        | RECIPIENT
          554 5.7.1 spam              | SENDER
          550 5.7.1 blocked           | SENDER
          550 blocked                 | SENDER
          550 no such user            | CONTENT
          552 too large               | CONTENT
          554 no                      | CONTENT
          """)
  void a_refusal_of_the_message_closes_no_mailbox_without_a_status_code(
      String reply, RefusalSubject subject) {
    assertThat(SmtpCommand.DATA.subject(refusal(reply))).isEqualTo(subject);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          550 5.1.1 no such user      | SENDER
          550 5.1.0 sender rejected   | SENDER
          550 no such user            | SENDER
          550 5.7.1 not yours         | SENDER
          552 5.3.4 too large         | CONTENT
          552 too large               | CONTENT
          """)
  void a_refusal_of_the_sender_is_about_the_sender_unless_the_size_is_too_large(
      String reply, RefusalSubject subject) {
    assertThat(SmtpCommand.MAIL.subject(refusal(reply))).isEqualTo(subject);
  }

  private static Refusal refusal(String reply) {
    return new Refusal(Integer.parseInt(reply.substring(0, 3)), reply.substring(4));
  }
}
