package dev.tributary.webapp.console.message;

import dev.tributary.application.message.LiftSuppression;
import dev.tributary.application.message.Suppressions;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.message.Suppression;
import dev.tributary.webapp.console.layout.PageFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
  private final PageFrame frame;

  public SuppressionPages(Suppressions suppressions, LiftSuppression lift, PageFrame frame) {
    this.suppressions = suppressions;
    this.lift = lift;
    this.frame = frame;
  }

  @CheckedTemplate(basePath = "MessagePages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance suppressed(SuppressionsPage page);
  }

  /**
   * @param address the one mailbox to show
   * @param after the last mailbox of the page before
   */
  @GET
  @RolesAllowed("viewer")
  public TemplateInstance list(
      @RestQuery @DefaultValue("") String address, @RestQuery @Nullable String after) {
    String mailbox = EmailAddress.mailbox(address);
    if (!mailbox.isEmpty()) {
      return page(mailbox, suppressions.find(mailbox).stream().toList(), "");
    }
    List<Suppression> found = suppressions.behind(Optional.ofNullable(after), ON_A_PAGE + 1);
    List<Suppression> shown = found.stream().limit(ON_A_PAGE).toList();
    return page(
        "",
        shown,
        found.size() > shown.size()
            ? HERE
                + "?after="
                + URLEncoder.encode(shown.getLast().mailbox(), StandardCharsets.UTF_8)
            : "");
  }

  @POST
  @Path("/lift")
  @RolesAllowed("administrator")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response lift(@RestForm @DefaultValue("") String mailbox) {
    lift.lift(mailbox);
    return Response.seeOther(URI.create(HERE)).build();
  }

  private TemplateInstance page(String address, List<Suppression> shown, String more) {
    return Templates.suppressed(
        new SuppressionsPage(address, shown.stream().map(this::row).toList(), more));
  }

  private SuppressionsPage.Row row(Suppression suppression) {
    return new SuppressionsPage.Row(
        suppression.mailbox(),
        "messages.suppressed_" + suppression.reason().name().toLowerCase(Locale.ROOT),
        suppression.detail(),
        "/console/messages?message=" + suppression.message().value(),
        frame.formats().dayAndTime(suppression.at()));
  }
}
