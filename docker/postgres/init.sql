-- Runs once, when the data volume is empty: Unleash keeps its flags beside Frisket's data.
CREATE DATABASE unleash;
