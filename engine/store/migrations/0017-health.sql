-- Whoever asks whether the server is ready is told whether its tables are those of its version.
grant select on migration to bihuan_app;
