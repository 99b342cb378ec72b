"""Sixty random barycentric corrections by astropy: python3 sixty.py > astropy.tsv

Ephemeris: astropy's built-in one (ERFA epv00). Earth orientation: the IERS-B table that comes with
astropy, no download. The place is carried to the time by apply_space_motion.
"""
import warnings

import numpy as np
import astropy
from astropy import units as u
from astropy.coordinates import Distance, EarthLocation, SkyCoord, solar_system_ephemeris
from astropy.time import Time
from astropy.utils import iers

warnings.simplefilter("ignore")
iers.conf.auto_download = False
iers.conf.auto_max_age = None
solar_system_ephemeris.set("builtin")
rng = np.random.default_rng(20260704)
print("# astropy", astropy.__version__, "built-in ephemeris, bundled IERS-B")
print("# ra dec pmra pmdec parallax rv epoch lon lat height utc zB bjdTdb")
for case in range(60):
    ra, dec = rng.uniform(0, 360), np.degrees(np.arcsin(rng.uniform(-1, 1)))
    pm = 10 ** rng.uniform(0, 4)
    angle = rng.uniform(0, 2 * np.pi)
    parallax = 10 ** rng.uniform(0, 2.8)
    # No star is faster than some 500 km/s across.
    pm = min(pm, 100 * parallax)
    pmra, pmdec = pm * np.cos(angle), pm * np.sin(angle)
    rv, epoch = rng.uniform(-150, 150), rng.choice([1991.25, 2000.0, 2015.5, 2016.0])
    lon, lat, height = rng.uniform(-180, 180), rng.uniform(-70, 70), rng.uniform(0, 4300)
    time = Time(rng.uniform(46000, 59900), format="mjd", scale="utc")
    time = Time(time.isot, scale="utc")
    place = EarthLocation.from_geodetic(lon, lat, height)
    star = SkyCoord(
        ra * u.deg, dec * u.deg, distance=Distance(parallax=parallax * u.mas),
        pm_ra_cosdec=pmra * u.mas / u.yr, pm_dec=pmdec * u.mas / u.yr,
        radial_velocity=rv * u.km / u.s, obstime=Time(epoch, format="jyear", scale="tdb"))
    now = star.apply_space_motion(time)
    zb = (now.radial_velocity_correction(obstime=time, location=place) / astropy.constants.c).to_value("")
    here = Time(time, location=place)
    bjd = here.tdb + here.light_travel_time(now, location=place)
    # An hour of JD as one double keeps 40 microseconds.
    print(*("%.17g" % x for x in (ra, dec, pmra, pmdec, parallax, rv, epoch, lon, lat, height)),
          time.isot, "%.17g" % zb, "%.10f" % bjd.jd, sep="\t")
