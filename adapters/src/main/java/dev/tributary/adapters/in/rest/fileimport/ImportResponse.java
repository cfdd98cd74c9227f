package dev.tributary.adapters.in.rest.fileimport;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.application.fileimport.ImportReader.ImportDetail;
import dev.tributary.domain.fileimport.row.ImportCounts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is now.
 *
 * @param stateText the state in the reader's language
 * @param percent how much of the way is done; reading and writing count half each
 * @param resumable whether it can continue where it stopped
 * @param notes what was noted of rows that are not rejected for it
 * @param failure why it failed
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportResponse(
    UUID id,
    URI href,
    String resource,
    FileResponse file,
    String state,
    String stateText,
    int percent,
    CountsResponse counts,
    List<NoteResponse> notes,
    @Nullable ProblemResponse failure,
    boolean resumable,
    @Nullable PlanResponse plan,
    String createdBy,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {
  /** The file that arrived. */
  @RegisterForReflection
  record FileResponse(String name, long bytes, String sha256) {}

  /**
   * Its counts so far.
   *
   * @param bytes of the file that were read
   * @param rows of the file that were read, rejected ones included, blank ones not
   * @param leftOut values that were left out of rows that were not
   */
  @RegisterForReflection
  record CountsResponse(
      long bytes,
      long rows,
      long inserted,
      long updated,
      long unchanged,
      long rejected,
      long leftOut) {
    static CountsResponse from(ImportCounts counts) {
      return new CountsResponse(
          counts.bytes(),
          counts.rows(),
          counts.inserted(),
          counts.updated(),
          counts.unchanged(),
          counts.rejected(),
          counts.flaws());
    }
  }

  static ImportResponse of(ImportDetail found, Locale locale) {
    return new ImportResponse(
        found.id().value(),
        URI.create(ImportsResource.PATH + "/" + found.id()),
        found.resource(),
        new FileResponse(found.file().name(), found.file().bytes(), found.file().sha256()),
        EnumNames.id(found.state()),
        EnumNames.text("importState", found.state(), locale),
        found.percent(),
        CountsResponse.from(found.counts()),
        NoteResponse.of(found.counts().notes(), locale),
        found.failure().map(failure -> ProblemResponse.of(failure, locale)).orElse(null),
        found.resumable(),
        found.plan().map(PlanResponse::from).orElse(null),
        found.times().by(),
        found.times().created(),
        found.times().started().orElse(null),
        found.times().finished().orElse(null));
  }
}
