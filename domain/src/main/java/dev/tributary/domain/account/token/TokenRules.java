package dev.tributary.domain.account.token;

import dev.tributary.domain.account.place.PlaceRules;
import dev.tributary.domain.account.problem.AccountAddresses;
import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.account.problem.AccountProblems;
import dev.tributary.domain.account.problem.SecretRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What may be set about where and as whom an account asks for tokens. */
public final class TokenRules {
  private static final Pattern PARAMETER = Pattern.compile("[!-~]{1,255}");

  /** What the grant decides. */
  private static final Set<String> RESERVED =
      Set.of(
          "grant_type", "refresh_token", "assertion", "client_assertion", "client_assertion_type");

  private final AccountAddresses addresses;
  private final SecretRules secrets;
  private final AssertionRules assertions;
  private final PlaceRules places;
  private final AccountProblems problems;

  public TokenRules(AccountAddresses addresses, SecretRules secrets, AccountProblems problems) {
    this.addresses = addresses;
    this.secrets = secrets;
    this.places = new PlaceRules(problems);
    this.assertions = new AssertionRules(secrets, problems);
    this.problems = problems;
  }

  /** The origin that credentials are sent to; empty when the address is not sound. */
  public Optional<String> check(String start, TokenService service) {
    Optional<String> origin = addresses.origin(start + ".tokenUrl", service.tokenUrl());
    requireId(start, service.client());
    checkRest(start, service, origin.stream().toList());
    return origin;
  }

  /** The assertion proves who asks, so that there need not be a client besides. */
  public void check(String start, TokenService service, Assertion assertion) {
    List<String> target =
        addresses.origin(start + ".tokenUrl", service.tokenUrl()).stream().toList();
    if (service.client().authentication() != ClientAuthentication.NONE) {
      requireId(start, service.client());
    }
    checkRest(start, service, target);
    assertions.check(start + ".assertion", assertion, target);
  }

  private void requireId(String start, TokenClient client) {
    if (client.id().isBlank()) {
      problems.error(start + ".client.id", AccountErrorCode.CLIENT_MISSING);
    }
  }

  private void checkRest(String start, TokenService service, List<String> target) {
    check(start + ".client", service.client(), target);
    for (int i = 0; i < service.parameters().size(); i++) {
      check("%s.parameters[%d]".formatted(start, i), service.parameters().get(i), target);
    }
  }

  private void check(String start, TokenClient client, List<String> target) {
    switch (client.authentication()) {
      case BODY, BASIC -> secrets.required(start + ".secret", client.secret(), target);
      case PRIVATE_KEY_JWT -> {
        assertions.check(start + ".signing", client.signing(), target);
        assertions.checkText(start + ".audience", client.audience());
      }
      case NONE -> {}
    }
  }

  private void check(String start, TokenParameter parameter, List<String> target) {
    switch (parameter.in()) {
      case BODY -> {
        if (!PARAMETER.matcher(parameter.name()).matches() || RESERVED.contains(parameter.name())) {
          problems.error(start + ".name", AccountErrorCode.KEY_NAME_BAD, parameter.name());
        }
      }
      case HEADER -> places.checkHeader(start + ".name", parameter.name());
    }
    parameter.secret().ifPresent(name -> secrets.check(start + ".secret", name, target));
  }
}
