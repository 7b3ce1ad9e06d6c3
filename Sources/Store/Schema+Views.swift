extension Schema {
  /// What a person browses (with datasette, say): names instead of numbers, the best record
  /// of each utterance, times as text.
  ///
  /// A person here is a handle, for who is who beyond that is the analysis's to say.
  static let views = """
    CREATE VIEW utterances AS
    SELECT
      spaces.space || records.native AS id,
      CASE records.kind
        WHEN 0 THEN 'post' WHEN 1 THEN 'comment' WHEN 2 THEN 'status' WHEN 3 THEN 'reply'
        WHEN 4 THEN 'share' WHEN 5 THEN 'quote' WHEN 6 THEN 'pingback' WHEN 7 THEN 'like'
        WHEN 8 THEN 'message' WHEN 9 THEN 'call' WHEN 10 THEN 'meeting' END AS kind,
      profiles.service AS service,
      CASE WHEN coalesce(speakers.name, speakers.display_name, speakers.account) IS NULL
        THEN NULL
        ELSE speakers.realm || ':'
          || coalesce(speakers.name, speakers.display_name, speakers.account)
      END AS speaker,
      coalesce(speakers.display_name, speakers.name) AS speaker_name,
      CASE records.precision
        WHEN 0 THEN strftime('%Y-%m-%dT%H:%M:%SZ', records.said / 1000, 'unixepoch')
        WHEN 1 THEN strftime('%Y-%m-%dT%H:%M:%S', records.said / 1000, 'unixepoch')
        WHEN 2 THEN date(records.said / 1000, 'unixepoch') END AS said,
      records.text AS text,
      records.links AS links,
      CASE records.parent
        WHEN 2 THEN context_spaces.space || contexts.native
        WHEN 3 THEN parent_spaces.space || records.parent_native END AS reply_to,
      CASE WHEN coalesce(addressees.name, addressees.display_name, addressees.account) IS NULL
        THEN NULL
        ELSE addressees.realm || ':'
          || coalesce(addressees.name, addressees.display_name, addressees.account)
      END AS addressed_to,
      context_spaces.space || contexts.native AS context,
      contexts.title AS context_title,
      coalesce(
        records.url, profiles.url_prefix || records.native, contexts.url) AS url,
      files.shown AS file,
      records.place AS place,
      records.batch AS batch,
      records.seq AS record
    FROM records
    JOIN spaces ON spaces.number = records.space
    JOIN profiles ON profiles.number = records.profile
    JOIN files ON files.number = profiles.file
    JOIN handles AS speakers ON speakers.number = records.speaker
    LEFT JOIN handles AS addressees ON addressees.number = records.addressee
    LEFT JOIN contexts ON contexts.number = records.context
    LEFT JOIN spaces AS context_spaces ON context_spaces.number = contexts.space
    LEFT JOIN spaces AS parent_spaces ON parent_spaces.number = records.parent_space
    WHERE records.marks & 2 = 0
      AND NOT EXISTS (SELECT 1 FROM replacements WHERE old = records.seq)
      AND NOT EXISTS (
        SELECT 1
        FROM records AS better
        JOIN profiles AS p ON p.number = better.profile
        JOIN files AS f ON f.number = p.file
        WHERE better.key = records.key
          AND better.space = records.space AND better.native = records.native
          AND better.marks & 2 = 0
          AND NOT EXISTS (SELECT 1 FROM replacements WHERE old = better.seq)
          AND (p.rank, f.shown, better.place, better.seq)
            < (profiles.rank, files.shown, records.place, records.seq)
      );
    CREATE VIEW people AS
    SELECT
      speaker AS id,
      max(speaker_name) AS name,
      count(*) AS utterances,
      min(said) AS first_said,
      max(said) AS last_said
    FROM utterances
    WHERE speaker IS NOT NULL
    GROUP BY speaker;
    CREATE VIEW exchanges AS
    SELECT id, said, kind, speaker, addressee, reply_to
    FROM (
      SELECT
        said.id, said.said, said.kind, said.speaker, said.reply_to,
        coalesce(
          said.addressed_to,
          (
            SELECT realm || ':' || coalesce(handles.name, display_name, account)
            FROM records AS parents
            JOIN handles ON handles.number = parents.speaker
            WHERE parents.key = coalesce(records.parent_key, contexts.key)
            ORDER BY parents.seq LIMIT 1
          ),
          (
            SELECT realm || ':' || coalesce(handles.name, display_name, account)
            FROM handles WHERE handles.number = contexts.author
          )
        ) AS addressee
      FROM utterances AS said
      JOIN records ON records.seq = said.record
      LEFT JOIN contexts ON contexts.number = records.context AND records.parent = 2
      WHERE said.kind NOT IN ('share', 'like', 'pingback')
    )
    WHERE speaker <> addressee;
    CREATE VIEW dyads AS
    SELECT
      min(speaker, addressee) AS a,
      max(speaker, addressee) AS b,
      sum(speaker < addressee) AS a_to_b,
      sum(speaker > addressee) AS b_to_a,
      1.0 - abs(sum(speaker < addressee) - sum(speaker > addressee)) / (1.0 * count(*))
        AS reciprocity,
      min(said) AS first_said,
      max(said) AS last_said
    FROM exchanges
    GROUP BY min(speaker, addressee), max(speaker, addressee);
    """
}
