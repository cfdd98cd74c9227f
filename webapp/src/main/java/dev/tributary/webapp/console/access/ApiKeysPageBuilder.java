package dev.tributary.webapp.console.access;

import dev.tributary.application.access.apikey.ListApiKeys;
import dev.tributary.application.page.ListPage;
import dev.tributary.domain.access.ApiKey;
import dev.tributary.domain.access.ApiKeyId;
import dev.tributary.domain.access.Role;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.layout.Formats;
import dev.tributary.webapp.console.layout.PageFrame;
import dev.tributary.webapp.console.layout.StatusBadge;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Builds the page about API keys. */
@ApplicationScoped
class ApiKeysPageBuilder {
  private static final int ON_A_PAGE = 50;

  private final ListApiKeys listApiKeys;
  private final PageFrame frame;
  private final InstantSource clock;

  ApiKeysPageBuilder(ListApiKeys listApiKeys, PageFrame frame, InstantSource clock) {
    this.listApiKeys = listApiKeys;
    this.frame = frame;
    this.clock = clock;
  }

  ApiKeysPage page(Optional<UUID> after, Optional<String> created, Optional<Message> problem) {
    ListPage<ApiKey, ApiKeyId> found =
        ListPage.read(
            ON_A_PAGE, rows -> listApiKeys.list(after.map(ApiKeyId::new), rows), ApiKey::id);
    return new ApiKeysPage(
        found.items().stream().map(this::row).toList(),
        found.next().map(last -> "/console/api-keys?after=" + last).orElse(""),
        Arrays.stream(Role.values())
            .map(role -> new ApiKeysPage.RoleChoice(role.id(), word(role)))
            .toList(),
        created,
        problem);
  }

  private ApiKeysPage.Row row(ApiKey key) {
    Formats formats = frame.formats();
    return new ApiKeysPage.Row(
        key.id().toString(),
        key.name(),
        key.prefix(),
        word(key.role()),
        badge(key),
        key.createdBy(),
        formats.dayAndTime(key.createdAt()),
        key.expiresAt().map(formats::dayAndTime).orElse(""),
        key.lastUsedAt().map(formats::dayAndTime).orElse(""),
        key.usableAt(clock.instant()));
  }

  private static String word(Role role) {
    return "administration.role_" + role.id();
  }

  private StatusBadge badge(ApiKey key) {
    if (key.revokedAt().isPresent()) {
      return new StatusBadge("idle", "circle-slash", "administration.key_revoked");
    }
    return key.usableAt(clock.instant())
        ? new StatusBadge("done", "circle-check", "administration.key_usable")
        : new StatusBadge("waiting", "clock", "administration.key_expired");
  }
}
