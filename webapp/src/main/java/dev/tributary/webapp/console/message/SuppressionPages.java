package dev.tributary.webapp.console.message;

import dev.tributary.adapters.in.rest.problem.EnumNames;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The page about addresses that get no messages. */
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
   * @param after the last address of the page before
   * @param released how many were released just now
   */
  @GET
  @RolesAllowed("viewer")
  public TemplateInstance list(
      @BeanParam SuppressionsSearch search,
      @RestQuery @Nullable String after,
      @RestQuery("released") @Nullable Long released) {
    Optional<Address> wanted = search.wanted();
    if (wanted.isPresent()) {
      return page(search, suppressions.find(wanted.get()).stream().toList(), "", "");
    }
    SuppressionFilter filter = search.filter(frame.formats().zone());
    ListPage<Suppression, String> found =
        suppressions.after(filter, Optional.ofNullable(after), ON_A_PAGE);
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
  public Response lift(
      @BeanParam SuppressionsSearch search, @RestForm @DefaultValue("") String address) {
    lift.lift(Address.of(search.channel(), address));
    return Response.seeOther(URI.create(home(search))).build();
  }

  /** Releases what the form's address shows and a server has refused. */
  @POST
  @Path("/release")
  @RolesAllowed("administrator")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response release(@BeanParam SuppressionsSearch search) {
    search.requireReadable();
    int released = release.release(Reason.BOUNCED, search.filter(frame.formats().zone()));
    return Response.seeOther(URI.create(home(search) + "&released=" + released)).build();
  }

  /** The page about all addresses of the channel. */
  private static String home(SuppressionsSearch search) {
    return HERE + "?channel=" + EnumNames.id(search.channel());
  }

  private TemplateInstance page(
      SuppressionsSearch search, List<Suppression> shown, String more, String released) {
    return Templates.suppressed(
        new SuppressionsPage(
            search.choices(),
            Arrays.stream(Channel.values()).map(SuppressionsPage.ChannelChoice::of).toList(),
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
    long addresses = suppressions.count(search.filter(frame.formats().zone()).with(Reason.BOUNCED));
    return addresses == 0 ? "" : frame.formats().number(addresses);
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
