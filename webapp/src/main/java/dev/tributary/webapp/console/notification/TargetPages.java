package dev.tributary.webapp.console.notification;

import static dev.tributary.adapters.in.rest.problem.FurtherStatus.UNPROCESSABLE_CONTENT;

import dev.tributary.adapters.in.rest.notification.MailAddresses;
import dev.tributary.adapters.in.rest.notification.RuleBody;
import dev.tributary.adapters.in.rest.notification.TargetKind;
import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.application.notification.setup.DeleteTarget;
import dev.tributary.application.notification.setup.NotificationTargets;
import dev.tributary.application.notification.setup.SaveTarget;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.notification.Destination.Hook;
import dev.tributary.domain.notification.Destination.HookFormat;
import dev.tributary.domain.notification.Destination.Mail;
import dev.tributary.domain.notification.NotificationErrorCode;
import dev.tributary.domain.notification.NotificationName;
import dev.tributary.domain.notification.NotificationTarget;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.text.Trimming;
import dev.tributary.domain.webhook.WebhookSecret;
import dev.tributary.webapp.console.notification.TargetsPage.Typed;
import dev.tributary.webapp.console.pageresult.ResultPages;
import dev.tributary.webapp.security.route.SecretInput;
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
import jakarta.ws.rs.core.Response.StatusType;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where notifications go. */
@Path(TargetPages.HERE)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("designer")
@RunOnVirtualThread
public class TargetPages {
  static final String HERE = NotificationPages.HERE + "/targets";

  private final NotificationTargets targets;
  private final SaveTarget saveTarget;
  private final DeleteTarget deleteTarget;
  private final ResultPages results;

  TargetPages(
      NotificationTargets targets,
      SaveTarget saveTarget,
      DeleteTarget deleteTarget,
      ResultPages results) {
    this.targets = targets;
    this.saveTarget = saveTarget;
    this.deleteTarget = deleteTarget;
    this.results = results;
  }

  @CheckedTemplate(basePath = "NotificationPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance targets(TargetsPage page);
  }

  /**
   * @param target the one that the form shows; a new one without
   */
  @GET
  public Response list(@RestQuery @Nullable String target, @RestQuery @Nullable UUID result) {
    return results.showOnce(
        result,
        () ->
            page(
                Optional.ofNullable(target)
                    .filter(NotificationName::isValid)
                    .flatMap(name -> targets.find(new NotificationName(name)))
                    .map(found -> typed(found.target()))
                    .orElse(Typed.NEW),
                Optional.empty(),
                Optional.empty()));
  }

  @POST
  @SecretInput
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(
      @RestForm @DefaultValue("") String name,
      @RestForm @DefaultValue("mail") String kind,
      @RestForm @DefaultValue("") String addresses,
      @RestForm @DefaultValue("false") boolean supervisors,
      @RestForm @DefaultValue("") String url,
      @RestForm @DefaultValue("1") String batch) {
    Typed typed = new Typed(Trimming.both(name), kind, addresses, supervisors, batch);
    try {
      return shown(save(typed, Trimming.both(url)));
    } catch (Refused refused) {
      return refused(UNPROCESSABLE_CONTENT, typed, refused.problem());
    }
  }

  private Optional<WebhookSecret> save(Typed typed, String url) {
    NotificationName name = RuleBody.name(typed.name());
    Optional<HookFormat> format = EnumNames.read("kind", typed.kind(), TargetKind.class).format();
    if (format.isEmpty()) {
      saveTarget.mail(name, new Mail(MailAddresses.typed(typed.addresses()), typed.supervisors()));
      return Optional.empty();
    }
    return saveTarget.hook(
        name,
        format.get(),
        Optional.of(url).filter(text -> !text.isEmpty()).map(EndpointUrl::of),
        batch(typed.batch()));
  }

  private static int batch(String typed) {
    String number = Trimming.both(typed);
    if (!number.matches("\\d{1,6}")) {
      throw new Refused(NotificationErrorCode.BATCH_REFUSED, Hook.MOST_IN_BATCH);
    }
    return Integer.parseInt(number);
  }

  @POST
  @Path("/{name}/secret")
  public Response rotate(@RestPath NotificationName name) {
    return shown(Optional.of(saveTarget.rotate(name)));
  }

  @POST
  @Path("/{name}/delete")
  public Response delete(@RestPath NotificationName name) {
    try {
      deleteTarget.delete(name);
      return Response.seeOther(URI.create(HERE)).build();
    } catch (Conflict used) {
      return refused(Response.Status.CONFLICT, Typed.NEW, used.problem());
    }
  }

  /** A new secret is on a page of its own, once; it is in no address. */
  private Response shown(Optional<WebhookSecret> secret) {
    return secret.isEmpty()
        ? Response.seeOther(URI.create(HERE)).build()
        : results.redirect(
            HERE, page(Typed.NEW, secret.map(WebhookSecret::reveal), Optional.empty()));
  }

  private Response refused(StatusType status, Typed typed, Message problem) {
    return Response.status(status)
        .entity(page(typed, Optional.empty(), Optional.of(problem)).render())
        .build();
  }

  private TemplateInstance page(Typed typed, Optional<String> secret, Optional<Message> problem) {
    return Templates.targets(
        new TargetsPage(
            targets.list().stream()
                .map(stored -> NotificationPageBuilder.row(stored.target()))
                .toList(),
            Arrays.stream(TargetKind.values())
                .map(EnumNames::id)
                .map(id -> new TargetsPage.Kind(id, "notifications.kind_" + id))
                .toList(),
            typed,
            secret,
            problem));
  }

  private static Typed typed(NotificationTarget target) {
    String kind = EnumNames.id(TargetKind.of(target.destination()));
    String name = target.name().value();
    return switch (target.destination()) {
      case Mail mail ->
          new Typed(name, kind, MailAddresses.lines(mail.addresses()), mail.supervisors(), "1");
      case Hook hook -> new Typed(name, kind, "", false, Integer.toString(hook.batch()));
    };
  }
}
