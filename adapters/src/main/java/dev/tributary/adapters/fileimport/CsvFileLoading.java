package dev.tributary.adapters.fileimport;

import dev.tributary.application.fileimport.ImportClaim;
import dev.tributary.application.fileimport.ImportFiles;
import dev.tributary.application.fileimport.ImportLimits;
import dev.tributary.application.fileimport.execution.FileLoading;
import dev.tributary.application.fileimport.file.ReadFileHead;
import dev.tributary.domain.fileimport.file.TextEncoding;
import dev.tributary.domain.fileimport.plan.ImportPlan;
import dev.tributary.domain.fileimport.plan.ImportableColumns;
import dev.tributary.domain.fileimport.row.ImportCounts;
import dev.tributary.domain.fileimport.row.RowCheck;
import dev.tributary.domain.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * Loads files of separated values. What was loaded before is read again and passed over: that costs
 * a second for each hundred megabytes, and needs no knowledge of where a row begins in bytes.
 */
@ApplicationScoped
public class CsvFileLoading implements FileLoading {
  private final ImportFiles files;
  private final ReadFileHead heads;
  private final DataSource dataSource;
  private final ImportLimits settings;
  private final InstantSource clock;

  public CsvFileLoading(
      ImportFiles files,
      ReadFileHead heads,
      DataSource dataSource,
      ImportLimits settings,
      InstantSource clock) {
    this.files = files;
    this.heads = heads;
    this.dataSource = dataSource;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public ImportCounts load(ImportClaim claim, Batches batches, BooleanSupplier closing) {
    ImportPlan plan = claim.plan();
    RowCheck check =
        new RowCheck(
            plan,
            heads.importable(ImportableColumns.RESOURCE),
            settings.rows(),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
            claim.counts().notes());
    try (CountedBytes bytes = new CountedBytes(files.open(claim.id()));
        CsvRows rows = rows(plan, bytes);
        RowLoad load = load(claim, check, batches)) {
      if (plan.header()) {
        passHeader(rows);
      }
      pass(rows, claim.counts().read());
      try {
        while (!closing.getAsBoolean() && rows.hasNext()) {
          load.add(rows.next(), bytes.count());
        }
      } catch (Refused broken) {
        load.finish(bytes.count()); // what was wrong before is worth knowing too
        throw broken;
      }
      return load.finish(bytes.count());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private RowLoad load(ImportClaim claim, RowCheck check, Batches batches) {
    return new RowLoad(claim, check, batches, settings, dataSource);
  }

  private CsvRows rows(ImportPlan plan, CountedBytes bytes) throws IOException {
    PushbackInputStream unmarked = new PushbackInputStream(bytes, TextEncoding.LONGEST_MARK);
    plan.encoding().skipMark(unmarked);
    return new CsvRows(
        new DecodingReader(unmarked, plan.encoding().charset(), false),
        plan.encoding().id(),
        plan.separator(),
        plan.quote(),
        settings.rows());
  }

  private static void passHeader(CsvRows rows) {
    boolean passed = false;
    while (!passed && rows.hasNext()) {
      passed = !rows.next().isBlank();
    }
  }

  private static void pass(CsvRows rows, long count) {
    for (long i = 0; i < count && rows.hasNext(); i++) {
      rows.next();
    }
  }
}
