package dev.tributary.webapp.demo;

import dev.tributary.application.access.FirstAdministrator;
import dev.tributary.application.access.apikey.CreateApiKey;
import dev.tributary.application.access.signin.OneTimeSignIn;
import dev.tributary.domain.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** The credentials of a demonstration: a key for its calls, a sign-in for the person. */
@ApplicationScoped
class DemoAccess {
  /** Long enough for the story. */
  private static final Duration KEY_LIFETIME = Duration.ofMinutes(10);

  private final CreateApiKey createApiKey;
  private final OneTimeSignIn oneTimeSignIn;
  private final InstantSource clock;

  DemoAccess(CreateApiKey createApiKey, OneTimeSignIn oneTimeSignIn, InstantSource clock) {
    this.createApiKey = createApiKey;
    this.oneTimeSignIn = oneTimeSignIn;
    this.clock = clock;
  }

  String apiKey() {
    return createApiKey
        .create(
            UUID.randomUUID(),
            "demo",
            Role.DESIGNER,
            Optional.of(clock.instant().plus(KEY_LIFETIME)))
        .token()
        .reveal();
  }

  String signInToken() {
    return oneTimeSignIn.issue(FirstAdministrator.NAME).reveal();
  }
}
