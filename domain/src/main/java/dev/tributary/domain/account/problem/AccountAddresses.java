package dev.tributary.domain.account.problem;

import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.problem.Refused;
import java.util.Optional;

/** Which addresses an account may sign in at. */
public final class AccountAddresses {
  private final TargetPolicy targets;
  private final AccountProblems problems;

  public AccountAddresses(TargetPolicy targets, AccountProblems problems) {
    this.targets = targets;
    this.problems = problems;
  }

  /** The origin that credentials are sent to; empty when the address is not sound. */
  public Optional<String> origin(String setting, String text) {
    try {
      EndpointUrl url = EndpointUrl.of(text);
      targets
          .refusal(url)
          .map(ExchangeFailure::message)
          .ifPresent(message -> problems.refused(setting, new Refused(message)));
      return Optional.of(url.origin());
    } catch (Refused refused) {
      problems.refused(setting, refused);
      return Optional.empty();
    }
  }
}
