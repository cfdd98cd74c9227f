package dev.tributary.application.profile;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.domain.profile.ProfileSearch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Records a profile export in the audit trail before streaming starts. */
@ApplicationScoped
public class RecordExport {
  private final AuditRecorder changes;

  public RecordExport(AuditRecorder changes) {
    this.changes = changes;
  }

  /**
   * @param format the file format
   */
  @Transactional
  public void record(ProfileSearch search, String format) {
    changes.record(
        "exported",
        "profile",
        "",
        Map.of(),
        Map.of(
            "search",
            search.text(),
            "facets",
            search.facets().stream().map(Enum::name).sorted().toList(),
            "format",
            format));
  }
}
