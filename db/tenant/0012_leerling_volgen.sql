-- A signal and a refused proposal follow their leerling when two turn out to be one child; nothing else of them changes.

grant update (leerling_id) on signalen, afgewezen_voorstellen to {tenant};
