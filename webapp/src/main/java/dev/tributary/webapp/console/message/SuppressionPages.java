package dev.tributary.webapp.console.message;

import dev.tributary.application.message.suppression.LiftSuppression;
import dev.tributary.application.message.suppression.ReleaseSuppressions;
import dev.tributary.application.message.suppression.SuppressionFilter;
import dev.tributary.application.message.suppression.Suppressions;
import dev.tributary.application.page.ListPage;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.Suppression;
import dev.tributary.domain.message.Suppression.Reason;
import dev.tributary.webapp.console.layout.PageFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The page about mailboxes that get no mail. */
@Path("/console/messages/suppressed")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class SuppressionPages {
  private static final String HERE = "/console/messages/suppressed";
  private static final int ON_A_PAGE = 50;

  private final Suppressions suppressions;
  private final LiftSuppression lift;
  private final ReleaseSuppressions release;
  private final PageFrame frame;

  public SuppressionPages(
      Suppressions suppressions,
      LiftSuppression lift,
      ReleaseSuppressions release,
      PageFrame frame) {
    this.suppressions = suppressions;
    this.lift = lift;
    this.release = release;
    this.frame = frame;
  }

  @CheckedTemplate(basePath = "MessagePages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance suppressed(SuppressionsPage page);
  }

  /**
   * @param after the last mailbox of the page before
   * @param released how many were released just now
   */
  @GET
  @RolesAllowed("viewer")
  public TemplateInstance list(
      @BeanParam SuppressionsSearch search,
      @RestQuery @Nullable String after,
      @RestQuery("released") @Nullable Long released) {
    String mailbox = search.mailbox();
    if (!mailbox.isEmpty()) {
      return page(
          search, suppressions.find(Address.of(Channel.EMAIL, mailbox)).stream().toList(), "", "");
    }
    SuppressionFilter filter = search.filter(frame.formats().zone());
    ListPage<Suppression, String> found =
        ListPage.read(
            ON_A_PAGE,
            rows -> suppressions.after(filter, Optional.ofNullable(after), rows),
            suppression -> suppression.address().value());
    return page(
        search,
        found.items(),
        found.next().map(last -> search.href(HERE, last)).orElse(""),
        Optional.ofNullable(released).map(frame.formats()::number).orElse(""));
  }

  @POST
  @Path("/lift")
  @RolesAllowed("administrator")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response lift(@RestForm @DefaultValue("") String mailbox) {
    lift.lift(Address.of(Channel.EMAIL, mailbox));
    return Response.seeOther(URI.create(HERE)).build();
  }

  /** Releases what the form's address shows and a server has refused. */
  @POST
  @Path("/release")
  @RolesAllowed("administrator")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response release(@BeanParam SuppressionsSearch search) {
    search.requireReadable();
    int released = release.release(Reason.QUARANTINED, search.filter(frame.formats().zone()));
    return Response.seeOther(URI.create(HERE + "?released=" + released)).build();
  }

  private TemplateInstance page(
      SuppressionsSearch search, List<Suppression> shown, String more, String released) {
    return Templates.suppressed(
        new SuppressionsPage(
            search.choices(),
            shown.stream().map(this::row).toList(),
            more,
            released,
            releasable(search),
            search.href(HERE + "/release", "")));
  }

  /** How many of those that are looked for a release would let get mail. */
  private String releasable(SuppressionsSearch search) {
    if (!search.releasable()) {
      return "";
    }
    long mailboxes =
        suppressions.count(search.filter(frame.formats().zone()).with(Reason.QUARANTINED));
    return mailboxes == 0 ? "" : frame.formats().number(mailboxes);
  }

  private SuppressionsPage.Row row(Suppression suppression) {
    return new SuppressionsPage.Row(
        suppression.address().value(),
        "messages.suppressed_" + suppression.reason().name().toLowerCase(Locale.ROOT),
        suppression.detail(),
        "/console/messages?message=" + suppression.message().value(),
        frame.formats().dayAndTime(suppression.at()));
  }
}
