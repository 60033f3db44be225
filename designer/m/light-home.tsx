import { useStations } from '../api/use-stations.ts';
import { useDocumentTitle } from '../ui/page.tsx';
import { Loading } from '../ui/loading.tsx';
import { useWords } from '../ui/use-words.ts';
import { LightProblem } from './light-states.tsx';

/** Two doors, and the stations that stand behind the first. */
export function LightHome() {
  const { t, name } = useWords();
  useDocumentTitle(t('light.home.title'));
  const stations = useStations();
  const counties = byCounty(stations.data?.stations ?? []);

  return (
    <>
      <h1>{t('light.home.title')}</h1>
      <p className="muted">{t('light.home.lead')}</p>
      <div className="tiles">
        <a className="tile main" href="/m/new">
          <strong>{t('light.home.raise')}</strong>
          <span>{t('light.home.raiseText')}</span>
        </a>
        <a className="tile" href="/m/track">
          <strong>{t('light.home.track')}</strong>
          <span>{t('light.home.trackText')}</span>
        </a>
      </div>
      <h2>{t('light.home.stations')}</h2>
      {stations.isPending && <Loading lines={4} />}
      {stations.isError && (
        <LightProblem error={stations.error} onRetry={() => void stations.refetch()} />
      )}
      {stations.data?.stations.length === 0 && <p className="muted">{t('light.home.none')}</p>}
      {counties.map(([code, list]) => (
        <section key={code} aria-label={name(list[0]!.county.name)} className="light-card">
          <h3>{name(list[0]!.county.name)}</h3>
          <ul className="station-list">
            {list.map((station) => (
              <li key={station.id}>
                <a href={`/m/new?station=${station.id}`}>
                  <span>{name(station.name)}</span>
                  <span aria-hidden="true">›</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function byCounty<T extends { readonly county: { readonly code: string } }>(
  stations: readonly T[],
): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const station of stations) {
    const group = groups.get(station.county.code) ?? [];
    group.push(station);
    groups.set(station.county.code, group);
  }
  return [...groups];
}
