package dev.tributary.application.pageresult;

import dev.tributary.application.access.audit.CurrentActor;
import dev.tributary.application.secret.SecretCipher;
import dev.tributary.domain.secret.CiphertextContext;
import dev.tributary.domain.secret.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Stores the page that a form led to for the user who sent it, so that a reload shows the page
 * again and does not repeat the form.
 */
@ApplicationScoped
public class PageResultStore {
  private final PageResults results;
  private final SecretCipher cipher;
  private final CurrentActor current;
  private final PageResultRetention retention;
  private final InstantSource clock;

  public PageResultStore(
      PageResults results,
      SecretCipher cipher,
      CurrentActor current,
      PageResultRetention retention,
      InstantSource clock) {
    this.results = results;
    this.cipher = cipher;
    this.current = current;
    this.retention = retention;
    this.clock = clock;
  }

  @Transactional
  public PageResultId store(String page) {
    // All bits are random: the id is all that protects a page from another user of the same name.
    PageResultId id = new PageResultId(UUID.randomUUID());
    results.add(
        id,
        owner(),
        cipher.encrypt(new Secret(page), place(id)),
        clock.instant().plus(retention.period()));
    return id;
  }

  /** The page, as often as it is read within its retention. */
  @Transactional
  public Optional<String> show(PageResultId id) {
    return results
        .find(id, owner(), clock.instant())
        .map(kept -> cipher.decrypt(kept, place(id)).reveal());
  }

  /** The page; removes it. */
  @Transactional
  public Optional<String> showOnce(PageResultId id) {
    Optional<String> page = show(id);
    page.ifPresent(shown -> results.remove(id));
    return page;
  }

  private String owner() {
    return current.actor().name();
  }

  private static CiphertextContext place(PageResultId id) {
    return new CiphertextContext("page_result", id.toString(), "page");
  }
}
