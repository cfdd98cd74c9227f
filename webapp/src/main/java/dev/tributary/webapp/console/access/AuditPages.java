package dev.tributary.webapp.console.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.application.access.audit.AuditRecords.Filter;
import dev.tributary.application.access.audit.AuditRecords.Numbered;
import dev.tributary.application.access.audit.ReadAudit;
import dev.tributary.application.page.ListPage;
import dev.tributary.domain.access.AuditEntry;
import dev.tributary.domain.text.Trimming;
import dev.tributary.webapp.console.layout.Formats;
import dev.tributary.webapp.console.layout.PageFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The page about who changed what. */
@Path("/console/audit")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("administrator")
@RunOnVirtualThread
public class AuditPages {
  private static final int ON_A_PAGE = 50;

  private final ReadAudit readAudit;
  private final PageFrame frame;
  private final ObjectMapper json;

  public AuditPages(ReadAudit readAudit, PageFrame frame, ObjectMapper json) {
    this.readAudit = readAudit;
    this.frame = frame;
    this.json = json;
  }

  @CheckedTemplate(basePath = "AccessPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance audit(AuditPage page);
  }

  @GET
  public TemplateInstance list(
      @RestQuery @DefaultValue("") String actor,
      @RestQuery @DefaultValue("") String action,
      @RestQuery @DefaultValue("") String objectType,
      @RestQuery @DefaultValue("") String objectName,
      @RestQuery @DefaultValue("") String from,
      @RestQuery @DefaultValue("") String until,
      @RestQuery("before") @Nullable Long before) {
    AuditFacets facets =
        new AuditFacets(
            Trimming.both(actor),
            Trimming.both(action),
            Trimming.both(objectType),
            Trimming.both(objectName),
            from,
            until);
    Filter filter = facets.filter(frame.formats().zone());
    ListPage<Numbered, Long> found = readAudit.read(filter, Optional.ofNullable(before), ON_A_PAGE);
    return Templates.audit(
        new AuditPage(
            facets,
            choices(AuditLabels.ACTIONS, facets.action(), AuditLabels::action),
            choices(AuditLabels.OBJECT_TYPES, facets.objectType(), AuditLabels::objectType),
            found.items().stream().map(each -> row(each.entry())).toList(),
            found.next().map(facets::href).orElse("")));
  }

  /** In the order of their labels. */
  private List<AuditPage.Choice> choices(
      List<String> values, String chosen, BiFunction<String, Locale, String> word) {
    return values.stream()
        .map(
            value ->
                new AuditPage.Choice(
                    value, word.apply(value, frame.locale()), value.equals(chosen)))
        .sorted(Comparator.comparing(AuditPage.Choice::word))
        .toList();
  }

  private AuditPage.Row row(AuditEntry entry) {
    Formats formats = frame.formats();
    return new AuditPage.Row(
        formats.dayAndTime(entry.at()),
        entry.actor().name(),
        AuditLabels.action(entry.action(), frame.locale()),
        AuditLabels.objectType(entry.objectType(), frame.locale()),
        entry.objectName(),
        text(entry.before()),
        text(entry.after()));
  }

  private String text(Map<String, Object> state) {
    return state.isEmpty() ? "" : json.valueToTree(state).toPrettyString();
  }
}
