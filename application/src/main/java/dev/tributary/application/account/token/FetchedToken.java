package dev.tributary.application.account.token;

import dev.tributary.domain.secret.Secret;
import java.util.Optional;

/**
 * A token as it was fetched.
 *
 * @param refreshToken that the server gave with it
 */
record FetchedToken(AccessToken token, Optional<Secret> refreshToken) {}
