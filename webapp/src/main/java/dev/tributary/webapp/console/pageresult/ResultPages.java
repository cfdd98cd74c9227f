package dev.tributary.webapp.console.pageresult;

import dev.tributary.application.pageresult.PageResultId;
import dev.tributary.application.pageresult.PageResultStore;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Redirects after a post to a page that has no address of its own: the page is kept, and the
 * address of the form with {@code result} shows it.
 */
@ApplicationScoped
public class ResultPages {
  private final PageResultStore pageResultStore;

  public ResultPages(PageResultStore pageResultStore) {
    this.pageResultStore = pageResultStore;
  }

  /** Leads to {@code page} under the address of its form. */
  public Response redirect(String address, TemplateInstance page) {
    return Response.seeOther(
            URI.create(address + "?result=" + pageResultStore.store(page.render())))
        .build();
  }

  /** The stored page while there is one, else {@code otherwise}. */
  public Response show(@Nullable UUID result, Supplier<TemplateInstance> otherwise) {
    return page(
        Optional.ofNullable(result).map(PageResultId::new).flatMap(pageResultStore::show),
        otherwise);
  }

  /** The same, but a stored page is shown only once. */
  public Response showOnce(@Nullable UUID result, Supplier<TemplateInstance> otherwise) {
    return page(
        Optional.ofNullable(result).map(PageResultId::new).flatMap(pageResultStore::showOnce),
        otherwise);
  }

  private static Response page(Optional<String> kept, Supplier<TemplateInstance> otherwise) {
    return Response.ok(kept.orElseGet(() -> otherwise.get().render())).build();
  }
}
