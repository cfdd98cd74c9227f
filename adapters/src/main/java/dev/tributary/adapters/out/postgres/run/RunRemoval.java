package dev.tributary.adapters.out.postgres.run;

/**
 * The statements that remove runs with all that belongs to them; their larger sets are left to the
 * sweeper. Each gives the number of removed runs as {@code purged}.
 */
public final class RunRemoval {
  private static final String REMOVE =
      """
      with gone as (
        delete from tributary.run where id = any (%s)
        returning id),
      entries as (
        delete from tributary.work_table
        where run_id = any (array(select id from gone))
          and (storage = 'INLINE' or state = 'DROPPED')),
      tables as (
        update tributary.work_table set state = 'DISCARDED'
        where run_id = any (array(select id from gone))
          and storage = 'TABLE' and state = 'STORED')
      select count(*) as purged from gone
      """;

  /** Runs whose retention has ended: until when, and how many at most. */
  static final String EXPIRED =
      REMOVE.formatted(
          """
          array(
              select id from tributary.run where purge_at <= ? order by purge_at limit ?
              for update skip locked)""");

  /** The runs of an array. */
  public static final String OF_RUNS = REMOVE.formatted("?");

  private RunRemoval() {}
}
